package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.catalog.VariableSpec;
import io.github.nginxlint.catalog.Variables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the nginx that is installed for every variable of the catalogue, and puts a variable that nothing defines into each
 * argument of its directives. {@code -Dvariables.every=1} asks about all directives instead of a sample, {@code
 * -Dnginx.modules=DIR} names another place for the modules.
 */
@Tag("nginx")
final class VariablesAgainstNginxTest {

    private static final int EVERY = Integer.getInteger("variables.every", 8);

    /** What stands before and after a statement, so that the whole is complete. */
    private static final Map<Context, String[]> PLACES = new EnumMap<>(Map.of(
            Context.HTTP, new String[] {"http {\n", "\nserver { listen 8123; } }"},
            Context.SERVER, new String[] {"http { server {\n", "\nlisten 8123; } }"},
            Context.LOCATION, new String[] {"http { server { listen 8123; location / {\n", "\n} } }"},
            Context.IF_IN_SERVER, new String[] {"http { server { listen 8123; if ($host) {\n", "\n} } }"},
            Context.IF_IN_LOCATION,
                    new String[] {"http { server { listen 8123; location / { if ($host) {\n", "\n} } } }"},
            Context.LIMIT_EXCEPT,
                    new String[] {"http { server { listen 8123; location / { limit_except GET {\n", "\n} } } }"},
            Context.UPSTREAM, new String[] {"http { upstream u { server 127.0.0.1:1;\n", "\n} }"},
            Context.STREAM, new String[] {"stream {\n", "\nserver { listen 8124; return a; } }"},
            Context.STREAM_SERVER, new String[] {"stream { server { listen 8124;\n", "\nproxy_pass 127.0.0.1:1; } }"},
            Context.STREAM_UPSTREAM, new String[] {"stream { upstream u { server 127.0.0.1:1;\n", "\n} }"}));

    @TempDir
    Path directory;

    private String version = "";
    private InstalledNginx nginx;
    private boolean hasStream;
    private final List<String> disagreements = new ArrayList<>();
    private int asked;
    private int refused;

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        nginx = InstalledNginx.orSkip(directory, "http_image_filter", "http_xslt_filter");
        version = nginx.version().toString();
        hasStream = nginx.places().contains(Context.STREAM);
    }

    @Test
    void nginxHasTheVariablesOfTheCatalogue() throws IOException, InterruptedException {
        for (Context family : List.of(Context.HTTP, Context.STREAM)) {
            for (VariableSpec spec : Variables.exact(family)) {
                if ((family == Context.HTTP || hasStream) && spec.origin() != DirectiveOrigin.THIRD_PARTY) {
                    askFor(spec, family);
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(asked).isGreaterThan(hasStream ? 200 : 130);
    }

    /** Those of modules that are built to be loaded may be missing. */
    private void askFor(VariableSpec spec, Context family) throws IOException, InterruptedException {
        String body = "log_format a '$" + spec.name() + "';";
        String text = nginx.preamble() + "events {}\n" + Objects.requireNonNull(PLACES.get(family))[0] + body
                + PLACES.get(family)[1];
        boolean isUnknown = ask(text).contains("unknown \"" + spec.name() + "\" variable");
        List<String> found = RuleFindings.of(new UnknownVariable()).in(version).inMain(text);
        TargetVersion target = TargetVersion.of(NginxVersion.parse(version).orElseThrow());
        boolean mayBeMissing = spec.module().contains("geoip") && spec.canBeIn(target);
        asked++;
        if (isUnknown == found.isEmpty() && !mayBeMissing && spec.origin() != DirectiveOrigin.DYNAMIC) {
            disagreements.add(family + " $" + spec.name() + " unknown to nginx: " + isUnknown + ", the rule: " + found);
        }
    }

    @Test
    void nginxLetsNobodyChangeWhatTheRuleSaysItDoesNot() throws IOException, InterruptedException {
        for (VariableSpec spec : Variables.exact(Context.HTTP)) {
            String text = "events {}\nhttp { server { listen 8123; set $" + spec.name() + " a; } }";
            boolean isRefused = ask(text).contains("the duplicate \"" + spec.name() + "\" variable");
            List<String> found =
                    RuleFindings.of(new DuplicateDefinition()).in(version).inMain(text);
            asked++;
            refused += isRefused ? 1 : 0;
            if (isRefused ? spec.isSettable() : !found.isEmpty()) {
                disagreements.add("$" + spec.name() + " refused by nginx: " + isRefused + ", the rule: " + found);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isGreaterThan(60);
    }

    @Test
    void prefixesAreThoseOfNginx() throws IOException, InterruptedException {
        for (String name : List.of("http_a", "arg_", "cookie_a", "sent_http_", "sent_trailer_a", "upstream_http_a")) {
            String text = "events {}\nhttp { log_format a '$" + name + "'; server { listen 8123; } }";
            assertThat(ask(text)).as(name).doesNotContain("unknown");
            assertThat(RuleFindings.of(new UnknownVariable()).inMain(text))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void anUnknownVariableIsFoundInThoseArgumentsInWhichNginxFindsIt() throws IOException, InterruptedException {
        int at = 0;
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                if (spec.origin() == DirectiveOrigin.OSS && at++ % EVERY == 0) {
                    compare(spec);
                }
            }
        }
        System.out.println("variables, nginx " + version + ": " + asked + " arguments, " + refused + " with variables");
        assertThat(disagreements).isEmpty();
        assertThat(asked).isGreaterThan(400 / EVERY);
        assertThat(refused).isGreaterThan(100 / EVERY);
    }

    private void compare(DirectiveSpec spec) throws IOException, InterruptedException {
        int places = 0;
        for (Map.Entry<Context, String[]> place : PLACES.entrySet()) {
            boolean isThere = hasStream || !place.getKey().label().startsWith("stream");
            if (spec.isAllowedIn(place.getKey()) && isThere && (EVERY == 1 || places == 0)) {
                places++;
                for (String statement : AcceptedValues.statements(spec)) {
                    for (String variant : variants(statement)) {
                        compare(place.getValue(), variant);
                    }
                }
            }
        }
    }

    /** The statement with an unknown variable in the place of each argument, and behind it. */
    private static List<String> variants(String statement) {
        List<String> variants = new ArrayList<>();
        String end = statement.endsWith("}") ? statement.substring(statement.indexOf('{')) : ";";
        String head = statement.substring(0, statement.length() - end.length()).strip();
        String[] words = head.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            int start = word.lastIndexOf('=') + 1;
            for (String changed : List.of(word.substring(0, start) + "$nothing", word + "$nothing")) {
                words[i] = changed;
                variants.add(String.join(" ", words) + ' ' + end);
            }
            words[i] = word;
        }
        return variants;
    }

    private void compare(String[] place, String statement) throws IOException, InterruptedException {
        String text = nginx.preamble() + "events {}\n" + place[0] + statement + place[1] + '\n';
        String said = ask(text);
        boolean isUnknown = said.contains("unknown \"nothing\" variable");
        if (said.contains("[emerg]") && !isUnknown) {
            // refused for another reason, before nginx looks for variables
            return;
        }
        List<String> found = RuleFindings.of(new UnknownVariable()).in(version).inMain(text);
        asked++;
        refused += isUnknown ? 1 : 0;
        if (isUnknown == found.isEmpty()) {
            disagreements.add(
                    place[0].strip() + ' ' + statement + " unknown to nginx: " + isUnknown + ", the rule: " + found);
        }
    }

    private String ask(String text) throws IOException, InterruptedException {
        return nginx.run("pid nginx.pid;\n" + text.replace("http {", "http { access_log off;"));
    }
}
