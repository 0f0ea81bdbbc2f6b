package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.ProgramOutput;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks the installed nginx and the rules the same. {@code -Dlookup.cases=5000} asks more at random. */
@Tag("nginx")
final class LookUpAgainstNginxTest {

    private static final int CASES = Integer.getInteger("lookup.cases", 400);
    private static final String END = "end_of_the_question";

    /** Where a statement can stand; stream and mail only where their modules are. */
    private static final List<String> PLACES = List.of(
            "",
            "events {",
            "http {",
            "http { server {",
            "http { server { location / {",
            "http { server { if ($host) {",
            "http { server { location / { if ($host) {",
            "http { server { location / { limit_except GET {",
            "http { upstream u {",
            "stream {",
            "stream { server {",
            "stream { upstream u {",
            "mail {",
            "mail { server {");

    @TempDir
    Path directory;

    private String version = "";
    private String preamble = "";
    private final List<String> places = new ArrayList<>(PLACES);

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        version = InstalledNginx.version("nginx").toString();
        for (String family : List.of("stream", "mail")) {
            Path module = Path.of("/usr/lib/nginx/modules/ngx_" + family + "_module.so");
            if (Files.exists(module)) {
                preamble += "load_module " + module + "; ";
            }
            String said = ask(text("", family + " {}"));
            if (said.startsWith("unknown directive \"" + family)) {
                places.removeIf(place -> place.startsWith(family));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http {                              | upstream u { location / {} }
            http { server {                     | proxy_pass http://127.0.0.1;
            http { server {                     | if ($host) { proxy_pass http://127.0.0.1; }
            http {                              | proxy_cache_path t;
            http { server {                     | error_page 404;
            http { server {                     | if($host) { return 200; }
            http { server {                     | if ($host) { if ($uri) { return 200; } }
            http { server {                     | try_files $uri;
            http { server { location / {        | if ($host) { try_files $uri =404; }
            http {                              | limit_req_zone $host zone=z:1m;
            http { server {                     | resolver;
            http { server { location / {        | if ($host) { limit_except GET { deny all; } }
            http { server { location / {        | limit_except GET { return 405; }
            http { server {                     | if ($host) { add_header A b; }
            http { server {                     | if ($host) { root html; }
            http { server { location / {        | if ($host) { proxy_set_header A b; }
            http { server { location / {        | if ($host) { location /x/y {} }
            http { server {                     | internal;
            http { server {                     | map $host $a { }
            http { server {                     | upstream u { server 127.0.0.1:1; }
            http { server {                     | log_format a b;
            http { server {                     | client_max_body_size 1 m;
            `                                 ` | foo bar;
            http {                              | map a b c d e f g h i {}
            http { upstream u {                 | include a b;
            http { server { location / {        | health_check;
            http { server {                     | Root /srv;
            http { server {                     | "root" /srv /srv;
            http {                              | types { a b; root; }
            http {                              | geo $a { default 0; root 1; }
            http { server {                     | http2_max_requests 10;
            http { server {                     | http2_idle_timeout 10s;
            http { server {                     | http2_max_field_size 10k;
            http { server {                     | http2_max_header_size 10k;
            http { server {                     | http2_recv_timeout 10s;
            http { server {                     | http2_push /a;
            http { server {                     | http2_push_preload on;
            http { server {                     | http2_max_concurrent_pushes 1;
            http { server {                     | http2_max_requests 10 11;
            http { server {                     | ssl off;
            http {                              | spdy_chunk_size 1k;
            http {                              | limit_zone a $b 1m;
            http { upstream u {                 | keepalive 4 foo;
            http { upstream u {                 | resolver 127.0.0.1;
            http { upstream u {                 | least_time header;
            http { server {                     | http2 on;
            http { server { location / {        | tunnel_pass a:80;
            """)
    void aMeasuredCaseIsAnsweredAlike(String place, String statement) throws IOException, InterruptedException {
        assertThat(disagreement(place.strip(), statement)).isEmpty();
    }

    @Test
    void randomDirectivesInRandomPlacesAreAnsweredAlike() throws IOException, InterruptedException {
        Random random = new Random(20261120);
        List<DirectiveSpec> specs = specs();
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            DirectiveSpec spec = specs.get(random.nextInt(specs.size()));
            String place = places.get(random.nextInt(places.size()));
            String name = random.nextInt(8) == 0 ? misspelt(spec.name(), random) : spec.name();
            boolean isMisshapen = isNginxs(spec.name()) && random.nextInt(10) == 0;
            boolean isBlock = spec.isBlock() != isMisshapen;
            String statement = name + " 1".repeat(random.nextInt(4)) + (isBlock ? " { }" : ";");
            disagreement(place, statement).ifPresent(disagreements::add);
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void aDisagreementIsNoticed() throws IOException, InterruptedException {
        version = "1.31.4";
        assumeTrue(
                !ProgramOutput.of("nginx", "-v").orElseThrow().contains(version),
                "the nginx installed is the newest one known");
        assertThat(disagreement("http { upstream u {", "keepalive 4 local;")).isPresent();
    }

    /** Those of nginx, Plus included; nobody else's, which the installed nginx may have or not. */
    private static List<DirectiveSpec> specs() {
        List<DirectiveSpec> specs = new ArrayList<>();
        for (String name : Catalog.names()) {
            List<DirectiveSpec> found = Catalog.find(name);
            if (found.stream()
                    .allMatch(spec ->
                            spec.origin() == DirectiveOrigin.OSS || spec.origin() == DirectiveOrigin.COMMERCIAL)) {
                specs.addAll(found);
            }
        }
        return specs;
    }

    private static String misspelt(String name, Random random) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + 'x' + name.substring(at);
            case 1 -> name + name.charAt(at);
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    private String text(String place, String statement) {
        String events = place.startsWith("events") ? "" : "events {}";
        return preamble + events + '\n' + place + '\n' + statement + '\n' + END + ";\n"
                + "}".repeat((int) place.chars().filter(c -> c == '{').count()) + '\n';
    }

    /** What the rules say other than nginx; empty when they agree or the installed nginx lacks the module. */
    private Optional<String> disagreement(String place, String statement) throws IOException, InterruptedException {
        String text = text(place, statement);
        String said = ask(text);
        List<Finding> own = LookUpRules.findings(text, version);
        own = own.stream().filter(f -> !f.message().contains(END)).toList();
        if (isOurs(said)) {
            boolean isMet = own.stream()
                    .filter(f -> f.place().start().line() == 3)
                    .anyMatch(f -> f.message().startsWith(said) || isAboutShape(f));
            boolean isNotBuiltIn = said.startsWith("unknown directive") && isNginxs(named(said));
            return isMet || isNotBuiltIn
                    ? Optional.empty()
                    : Optional.of(place + " " + statement + " nginx: " + said + ", the rules: " + messages(own));
        }
        // a value that nginx refuses comes before its warning
        return own.stream().allMatch(f -> f.rule().equals("deprecated-directive"))
                ? Optional.empty()
                : Optional.of(place + " " + statement + " nginx: " + said + ", the rules: " + messages(own));
    }

    /** The parser knows the block around a directive, not the context: it may speak of the shape first. */
    private static boolean isAboutShape(Finding finding) {
        return finding.rule().equals("invalid-syntax");
    }

    private static boolean isOurs(String said) {
        return !said.contains(END)
                && (said.startsWith("unknown directive")
                        || said.endsWith("directive is not allowed here")
                        || said.startsWith("invalid number of arguments in")
                        || said.endsWith("is not terminated by \";\"")
                        || said.endsWith("has no opening \"{\"")
                        || said.contains("directive is obsolete")
                        || said.contains("directive is deprecated"));
    }

    private static String named(String said) {
        return said.substring(said.indexOf('"') + 1, said.lastIndexOf('"'));
    }

    /** Whether nginx open source has it in the installed version. */
    private boolean isNginxs(String name) {
        NginxVersion installed = NginxVersion.parse(version).orElseThrow();
        return Catalog.find(name).stream()
                .anyMatch(spec -> spec.origin() == DirectiveOrigin.OSS && spec.existsIn(installed));
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    /** nginx's first words about the file; it always ends with an error, so that nothing is ever created. */
    private String ask(String text) throws IOException, InterruptedException {
        Path file = directory.resolve("nginx.conf");
        Files.writeString(file, text);
        String output = ProgramOutput.of(
                        "nginx", "-t", "-q", "-e", "stderr", "-p", directory.toString(), "-c", file.toString())
                .orElseThrow();
        for (String line : output.split("\n", -1)) {
            int level = Math.max(line.indexOf("[emerg] "), line.indexOf("[warn] "));
            int in = line.lastIndexOf(" in " + directory);
            if (level > 0 && in > 0 && !line.contains("the \"user\" directive")) {
                String message = line.substring(line.indexOf("] ", level) + 2, in);
                return message.substring(message.indexOf(": ") + 2);
            }
        }
        return output;
    }
}
