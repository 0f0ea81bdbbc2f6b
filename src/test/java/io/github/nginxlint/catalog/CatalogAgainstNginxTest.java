package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.ProgramOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the nginx that is installed whether it allows what the catalogue says it allows. Directives newer than it, and
 * those of modules it lacks, are left out. {@code -Dcatalog.every=1} asks about every name instead of a sample, {@code
 * -Dnginx.modules=DIR} names another place for the stream and mail modules.
 */
@Tag("nginx")
final class CatalogAgainstNginxTest {
    private static final Map<Context, String> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Context.MAIN, ""),
            Map.entry(Context.EVENTS, "events {"),
            Map.entry(Context.HTTP, "http {"),
            Map.entry(Context.SERVER, "http { server {"),
            Map.entry(Context.LOCATION, "http { server { location / {"),
            Map.entry(Context.IF_IN_SERVER, "http { server { if ($host) {"),
            Map.entry(Context.IF_IN_LOCATION, "http { server { location / { if ($host) {"),
            Map.entry(Context.LIMIT_EXCEPT, "http { server { location / { limit_except GET {"),
            Map.entry(Context.UPSTREAM, "http { upstream u {"),
            Map.entry(Context.STREAM, "stream {"),
            Map.entry(Context.STREAM_SERVER, "stream { server {"),
            Map.entry(Context.STREAM_UPSTREAM, "stream { upstream u {"),
            Map.entry(Context.MAIL, "mail {"),
            Map.entry(Context.MAIL_SERVER, "mail { server {")));

    private static final int EVERY = Integer.getInteger("catalog.every", 5);

    @TempDir
    Path directory;

    private NginxVersion version = NginxVersion.OLDEST;
    private String preamble = "";
    private final List<Context> places = new ArrayList<>(PLACES.keySet());
    private final List<String> disagreements = new ArrayList<>();
    private int asked;

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        Optional<String> answer = ProgramOutput.of("nginx", "-v");
        assumeTrue(answer.isPresent(), "nginx is not installed: nothing to compare the catalogue with");
        String text = answer.orElseThrow();
        int start = text.indexOf('/') + 1;
        version = NginxVersion.parse(text.substring(start).split("\\s", 2)[0]).orElseThrow();
        for (String family : List.of("stream", "mail")) {
            Path module = Path.of(
                    System.getProperty("nginx.modules", "/usr/lib/nginx/modules"), "ngx_" + family + "_module.so");
            if (Files.exists(module)) {
                preamble += "load_module " + module + ";\n";
            }
            if (ask(Context.MAIN, family + " {").contains("unknown directive \"" + family)) {
                places.removeIf(place -> place.label().startsWith(family));
            }
        }
    }

    @Test
    void contextsAndArgumentCountsAreThoseOfTheInstalledNginx() throws IOException, InterruptedException {
        List<String> names = Catalog.names();
        int compared = 0;
        for (int i = 0; i < names.size(); i++) {
            List<DirectiveSpec> own = ownDirectives(names.get(i));
            if (!own.isEmpty() && compared++ % EVERY == 0) {
                compare(own, i);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(asked).as("questions asked of nginx").isGreaterThan(300);
    }

    @Test
    void aWrongExpectationIsNoticed() throws IOException, InterruptedException {
        DirectiveSpec root = Catalog.find("root", Context.SERVER).get(0);
        expect(root, Context.EVENTS, 1, Answer.ACCEPTED);
        expect(root, Context.SERVER, 2, Answer.ACCEPTED);
        expect(root, Context.SERVER, 1, Answer.NOT_ALLOWED);
        assertThat(disagreements).hasSize(3);
    }

    /** Those of nginx open source that the installed version has, if its build has the module. */
    private List<DirectiveSpec> ownDirectives(String name) {
        List<DirectiveSpec> own = new ArrayList<>(Catalog.find(name));
        own.removeIf(spec -> spec.origin() != DirectiveOrigin.OSS || !spec.existsIn(version));
        return own;
    }

    private void compare(List<DirectiveSpec> own, int seed) throws IOException, InterruptedException {
        List<Context> wrong = new ArrayList<>(places);
        for (DirectiveSpec spec : own) {
            wrong.removeAll(spec.contexts());
            Arity arity = spec.arityIn(version);
            List<Context> right = new ArrayList<>(places);
            right.retainAll(spec.contexts());
            if (right.isEmpty()) {
                continue;
            }
            Context place = right.get(seed % right.size());
            expect(spec, place, Math.min(arity.maximum(), arity.minimum() + 6), Answer.ACCEPTED);
            expect(spec, place, arity.minimum(), Answer.ACCEPTED);
            if (arity.minimum() > 0) {
                expect(spec, place, arity.minimum() - 1, Answer.WRONG_COUNT);
            }
            if (!arity.open()) {
                expect(spec, place, arity.maximum() + 1, Answer.WRONG_COUNT);
            }
        }
        if (!wrong.isEmpty()) {
            expect(
                    own.get(0),
                    wrong.get(seed % wrong.size()),
                    own.get(0).arity().minimum(),
                    Answer.NOT_ALLOWED);
        }
    }

    private enum Answer {
        ACCEPTED,
        NOT_ALLOWED,
        WRONG_COUNT
    }

    private void expect(DirectiveSpec spec, Context place, int count, Answer expected)
            throws IOException, InterruptedException {
        String statement = spec.name() + " 1".repeat(count) + (spec.isBlock() ? " {" : ";");
        String output = ask(place, statement);
        if (output.contains("unknown directive \"" + spec.name() + '"')) {
            return;
        }
        Answer answer = Answer.ACCEPTED;
        if (output.contains('"' + spec.name() + "\" directive is not allowed here")) {
            answer = Answer.NOT_ALLOWED;
        } else if (output.contains("invalid number of arguments in \"" + spec.name() + '"')) {
            answer = Answer.WRONG_COUNT;
        }
        asked++;
        if (answer != expected) {
            disagreements.add(place.label() + ": " + statement + " of " + spec.module() + ", expected " + expected
                    + ", nginx says: " + output.strip());
        }
    }

    /** What nginx says about the statement; the file always ends with an error, so that nothing is ever created. */
    private String ask(Context place, String statement) throws IOException, InterruptedException {
        String head = place == Context.MAIN || place == Context.EVENTS ? "" : "events {}\n";
        Path file = directory.resolve("nginx.conf");
        Files.writeString(file, preamble + head + PLACES.get(place) + '\n' + statement + "\nend_of_the_question;\n");
        return ProgramOutput.of("nginx", "-t", "-q", "-e", "stderr", "-p", directory.toString(), "-c", file.toString())
                .orElseThrow();
    }
}
