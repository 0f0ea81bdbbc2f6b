package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.ProgramOutput;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.source.MapReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the installed nginx and the rules about addresses the same. {@code -Dlistening.cases=5000} asks more at random,
 * {@code -Dnginx.program} another nginx; {@code -Dnginx.modules} names where its modules of stream and mail are.
 */
@Tag("nginx")
final class ListeningAgainstNginxTest {

    private static final int CASES = Integer.getInteger("listening.cases", 150);

    private static final String PROGRAM = System.getProperty("nginx.program", "nginx");

    private static final String MODULES = System.getProperty("nginx.modules", "/usr/lib/nginx/modules");

    private static final List<Rule> RULES = List.of(
            new ConflictingServerName(),
            new DeprecatedDirective(),
            new DuplicateListen(),
            new GeoNothingToDelete(),
            new InvalidServerName(),
            new InvalidValue(),
            new ListenOptionsRedefined(),
            new LowAddressBits(),
            new RepeatedValue(),
            new SuspiciousServerName());

    /** What depends on the machine: names, sockets, certificates. */
    private static final Set<String> MACHINE =
            Set.of("host not found", "bind() to", "no \"ssl_certificate", "using regex", "still could not bind");

    @TempDir
    Path directory;

    private String version = "";
    private String build = "";

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        version = InstalledNginx.version(PROGRAM).toString();
        build = ProgramOutput.of(PROGRAM, "-V").orElseThrow();
        Files.createDirectories(directory.resolve("logs"));
    }

    @Test
    void listensAreReadAlike() throws IOException, InterruptedException {
        compare(21, random -> "http { server { listen " + ListenWords.listen(random) + "; } }");
    }

    @Test
    void serversShareAddressesAlike() throws IOException, InterruptedException {
        compare(22, random -> "http { " + ListenWords.servers(random, "") + " }");
    }

    @Test
    void namesAreReadAlike() throws IOException, InterruptedException {
        compare(
                23,
                random -> "http { server { listen 127.0.0.1:8099; server_name " + ListenWords.name(random)
                        + "; } server { listen 127.0.0.1:8099; server_name " + ListenWords.name(random) + "; } }");
    }

    @Test
    void namesOfOneServerAreReadAlike() throws IOException, InterruptedException {
        compare(
                31,
                random -> "http { server { listen 127.0.0.1:8099; server_name " + ListenWords.name(random) + " "
                        + ListenWords.name(random) + "; } }");
    }

    @Test
    void networksAreReadAlike() throws IOException, InterruptedException {
        compare(24, random -> "http { server { " + ListenWords.networkDirective(random) + " } }");
    }

    @Test
    void tablesOfGeoAreReadAlike() throws IOException, InterruptedException {
        compare(25, random -> "http { geo $a { " + ListenWords.geo(random) + " } }");
    }

    @Test
    void resolversAreReadAlike() throws IOException, InterruptedException {
        compare(26, random -> "http { resolver " + ListenWords.resolver(random) + "; server { } }");
    }

    @Test
    void streamAndMailListenAlike() throws IOException, InterruptedException {
        assumeTrue(has("stream") && has("mail"), "the modules of stream and mail are not installed");
        compare(
                27,
                random -> module("stream") + "stream { server { proxy_pass 127.0.0.1:1; listen "
                        + ListenWords.listen(random) + "; } }");
        compare(
                28,
                random -> module("stream") + "stream { " + ListenWords.servers(random, "proxy_pass 127.0.0.1:1; ")
                        + " }");
        compare(
                29,
                random -> module("mail") + "mail { auth_http 127.0.0.1/a; server { protocol imap; listen "
                        + ListenWords.listen(random) + "; } }");
        compare(
                30,
                random -> module("mail") + "mail { auth_http 127.0.0.1/a; "
                        + ListenWords.servers(random, "protocol imap; ") + " }");
    }

    private boolean has(String family) {
        return isBuiltIn(family) || Files.exists(Path.of(MODULES, "ngx_" + family + "_module.so"));
    }

    private boolean isBuiltIn(String family) {
        return build.contains("--with-" + family + ' ');
    }

    private String module(String family) {
        return isBuiltIn(family) ? "" : "load_module " + MODULES + "/ngx_" + family + "_module.so; ";
    }

    private void compare(int seed, Function<Random, String> generator) throws IOException, InterruptedException {
        Random random = new Random(seed);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String text = generator.apply(random);
            String full = text + "\nevents { }\n";
            List<String> said = ask(full);
            List<Finding> own = findings(full);
            if (!agree(said, own)) {
                disagreements.add(text + "\n  nginx: " + said + "\n  rules: "
                        + own.stream().map(Finding::message).toList());
            }
        }
        assertThat(disagreements).isEmpty();
    }

    /** Whether each of nginx's words has its finding, and each finding nginx's words, up to where nginx stopped. */
    private static boolean agree(List<String> said, List<Finding> own) {
        boolean isStopped = false;
        for (String message : said) {
            boolean isOfMachine = MACHINE.stream().anyMatch(message::startsWith);
            Optional<Finding> met =
                    own.stream().filter(finding -> repeats(finding, message)).findFirst();
            if (met.isEmpty() && !isOfMachine) {
                return false;
            }
            isStopped |= met.isEmpty()
                    ? message.startsWith("host not found") || message.startsWith("using regex")
                    : met.get().severity() == Severity.ERROR;
        }
        return isStopped
                || own.stream().allMatch(finding -> said.stream().anyMatch(message -> repeats(finding, message)));
    }

    /** Whether a finding begins with nginx's words, as far as it shows what the configuration says. */
    private static boolean repeats(Finding finding, String message) {
        String own = finding.message();
        int cut = own.indexOf("...\"");
        return own.startsWith(message) || (cut > 80 && message.startsWith(own.substring(0, cut)));
    }

    private List<Finding> findings(String text) {
        LintRequest request = LintRequest.of(List.of("nginx.conf"))
                .meantFor(TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
        return RuleFindings.of(RULES, request, Inputs.inMemory(MapReader.ofTexts(Map.of("nginx.conf", text))));
    }

    /** What nginx says, place and process left out. */
    private List<String> ask(String text) throws IOException, InterruptedException {
        Path file = directory.resolve("nginx.conf");
        Files.writeString(file, text);
        String output = ProgramOutput.of(
                        PROGRAM, "-t", "-q", "-e", "stderr", "-p", directory.toString(), "-c", file.toString())
                .orElseThrow();
        List<String> said = new ArrayList<>();
        for (String line : output.split("\n", -1)) {
            int level = Math.max(line.indexOf("[emerg] "), line.indexOf("[warn] "));
            if (level > 0 && !line.contains("the \"user\" directive")) {
                int in = line.lastIndexOf(" in " + directory);
                String message = line.substring(line.indexOf("] ", level) + 2, in < 0 ? line.length() : in);
                message = message.substring(message.indexOf(": ") + 2);
                said.add(message);
            }
        }
        return said;
    }
}
