package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we read of a file against what the php-fpm of the machine makes of it. */
@Tag("nginx")
class PhpFpmAgreesTest {

    static List<String> cases() throws Exception {
        return TestFiles.cases();
    }

    static List<String> refused() throws Exception {
        return TestFiles.refused();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyValueIsTheOneThatPhpFpmDumps(String name) throws Exception {
        Path root = TestFiles.ROOT.resolve(name);
        FpmConfig config = FpmConfigReader.read(TestFiles.reader(root), List.of("/site/etc/php-fpm.conf"));
        Map<String, Map<String, String>> ours = new TreeMap<>();
        FpmInstance instance = config.instances().get(0);
        ours.put("global", rendered(instance.global(), ""));
        for (FpmPool pool : instance.pools()) {
            ours.put(
                    pool.name(), rendered(pool.settings(), root.toAbsolutePath().toString()));
        }

        Map<String, Map<String, String>> theirs = fpm().dump(root, root.resolve("etc/php-fpm.conf"));

        assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(theirs.keySet());
        List<String> differences = new ArrayList<>();
        ours.forEach((section, values) -> values.forEach((key, value) -> {
            String dumped =
                    String.valueOf(theirs.getOrDefault(section, Map.of()).get(key));
            if (!dumped.equals(value)) {
                differences.add("[" + section + "] " + key + ": ours \"" + value + "\", php-fpm's \"" + dumped + "\"");
            }
        }));
        assertThat(differences).isEmpty();
        assertThat(config.problems()).isEmpty();
        assertThat(config.unread()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatPhpFpmRefusesIsAProblemForUs(String name) throws Exception {
        Path file = TestFiles.ROOT.resolve("refused").resolve(name);

        assertThat(fpm().takes(TestFiles.ROOT, file)).isFalse();
    }

    private static PhpFpm fpm() throws Exception {
        assumeTrue(PhpFpm.installed().isPresent(), "php-fpm is not installed: its reading was not compared");
        return PhpFpm.installed().orElseThrow();
    }

    /** The entries in the form of {@code php-fpm -tt}. */
    private static Map<String, String> rendered(FpmSettings settings, String prefix) {
        Map<String, String> values = new TreeMap<>();
        for (FpmEntry entry : settings.entries().values()) {
            FpmKeys.Kind kind = FpmKeys.kind(entry.key(), settings.entries().containsKey("listen"));
            assertThat(entry.known()).as(entry.key()).isTrue();
            String value = rendered(settings, entry, kind == null ? FpmKeys.Kind.ARRAY : kind);
            boolean relative = entry.key().equals("listen") && !value.startsWith("/") && !value.matches(".*[0-9]");
            values.put(entry.key(), relative ? prefix + "/" + value : value);
        }
        return values;
    }

    private static String rendered(FpmSettings settings, FpmEntry entry, FpmKeys.Kind kind) {
        String key = entry.key();
        return switch (kind) {
            case INTEGER -> String.valueOf(number(settings.integer(key)));
            case SECONDS -> number(settings.seconds(key)) + (key.equals("pm.process_idle_timeout") ? "" : "s");
            case FLAG -> settings.flag(key).flatMap(PoolValue::value).orElseThrow() ? "yes" : "no";
            case PROCESS_MANAGER ->
                ProcessManager.of(entry.value()).orElseThrow().name().toLowerCase(java.util.Locale.ROOT);
            case CORE_LIMIT -> entry.value().equals("unlimited") ? "-1" : entry.value();
            default -> entry.value();
        };
    }

    private static int number(java.util.Optional<PoolValue<Integer>> value) {
        return value.flatMap(PoolValue::value).orElseThrow();
    }
}
