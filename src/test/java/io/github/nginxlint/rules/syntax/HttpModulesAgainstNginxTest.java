package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.ProgramOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the installed nginx and the rules the same about the http modules that answer, rewrite, filter and log. {@code
 * -Dhttp.cases=20000} asks more at random.
 */
@Tag("nginx")
final class HttpModulesAgainstNginxTest {

    private static final Path MODULES = Path.of(System.getProperty("nginx.modules", "/usr/lib/nginx/modules"));
    private static final int CASES = Integer.getInteger("http.cases", 600);

    /** What nginx says of other things, or of this machine. */
    private static final List<String> OF_OTHERS = List.of(
            "unknown \"",
            "zero size shared memory zone",
            "unknown log format \"",
            "unknown thread pool",
            "unknown directive",
            "host not found",
            "open() ",
            "could not build",
            "the size ",
            "the shared memory zone");

    @TempDir
    Path directory;

    private String version = "";

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        version = InstalledNginx.version("nginx").toString();
    }

    @Test
    void whatIsWrittenIsAnsweredAlike() throws IOException, InterruptedException {
        List<String> disagreements = new ArrayList<>();
        for (HttpStatements place : places()) {
            for (HttpStatements.Measured measured : place.measured()) {
                disagreement(place, measured.statement()).ifPresent(disagreements::add);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void wordsPutTogetherAtRandomAreAnsweredAlike() throws IOException, InterruptedException {
        Random random = new Random(20261120);
        List<HttpStatements> places = places();
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            HttpStatements place = places.get(random.nextInt(places.size()));
            disagreement(place, place.mixed(random)).ifPresent(disagreements::add);
        }
        assertThat(disagreements).isEmpty();
    }

    /** What the rules say other than nginx; empty when they agree or it is the business of others. */
    private Optional<String> disagreement(HttpStatements place, String statement)
            throws IOException, InterruptedException {
        String module = place.module().isEmpty() ? "" : "load_module " + module(place) + "; ";
        String text = module + place.around(statement);
        List<String> said = ask(text);
        List<String> own = own(text);
        boolean isAccepted = said.isEmpty();
        boolean isOfOthers = said.stream().anyMatch(HttpModulesAgainstNginxTest::isOfOthers);
        boolean isMet = said.stream().allMatch(message -> own.stream().anyMatch(mine -> mine.startsWith(message)));
        boolean agrees = isAccepted ? own.isEmpty() : isOfOthers || isMet;
        return agrees ? Optional.empty() : Optional.of(statement + "\n  nginx: " + said + "\n  rules: " + own);
    }

    private static List<HttpStatements> places() {
        return HttpStatements.all().stream()
                .filter(place -> place.module().isEmpty() || Files.exists(module(place)))
                .toList();
    }

    private static Path module(HttpStatements place) {
        return MODULES.resolve(place.module() + ".so");
    }

    private static boolean isOfOthers(String message) {
        return message.endsWith("directive is duplicate")
                || message.startsWith("the duplicate ")
                || (message.startsWith("invalid number of arguments in ") && !message.contains("\"include\""))
                || OF_OTHERS.stream().anyMatch(message::startsWith);
    }

    private List<String> own(String text) {
        Map<String, String> files = Map.of("nginx.conf", text);
        return HttpModulesTest.RULES.stream()
                .flatMap(rule -> RuleFindings.of(rule).in(version).messages(files, "nginx.conf").stream())
                .toList();
    }

    /** Its warnings, and the error at which it stopped. */
    private List<String> ask(String text) throws IOException, InterruptedException {
        Files.createDirectories(directory.resolve("logs"));
        Path file = directory.resolve("nginx.conf");
        Files.writeString(file, text);
        String answer = ProgramOutput.of("nginx", "-t", "-p", directory + "/", "-c", file.toString())
                .orElse("");
        List<String> messages = answer.lines()
                .filter(line -> line.contains("[emerg] ") || line.contains("[warn] "))
                .map(HttpModulesAgainstNginxTest::message)
                .map(message -> message.replace(directory + "/", ""))
                .distinct()
                .toList();
        // some setters fail without a word
        return messages.isEmpty() && answer.contains(" test failed") ? List.of("") : messages;
    }

    private static String message(String line) {
        // once with a time and a process, once without
        String text = line.substring(line.indexOf("] ") + 2).replaceFirst("^\\d+#\\d+: ", "");
        int place = text.indexOf(" in /");
        return place < 0 ? text : text.substring(0, place);
    }
}
