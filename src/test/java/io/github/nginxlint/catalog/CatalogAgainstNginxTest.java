package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.InstalledNginx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the nginx that is installed whether it allows what the catalogue says it allows. Directives newer than it, and
 * those of modules it lacks, are left out. {@code -Dcatalog.every=1} asks about every name instead of a sample.
 */
@Tag("nginx")
final class CatalogAgainstNginxTest {
    private static final int EVERY = Integer.getInteger("catalog.every", 5);

    @TempDir
    Path directory;

    private InstalledNginx nginx;
    private final List<String> disagreements = new ArrayList<>();
    private int asked;

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        nginx = InstalledNginx.orSkip(directory);
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
        own.removeIf(spec -> spec.origin() != DirectiveOrigin.OSS || !spec.existsIn(nginx.version()));
        return own;
    }

    private void compare(List<DirectiveSpec> own, int seed) throws IOException, InterruptedException {
        List<Context> wrong = new ArrayList<>(nginx.places());
        for (DirectiveSpec spec : own) {
            wrong.removeAll(spec.contexts());
            Arity arity = spec.arityIn(nginx.version());
            List<Context> right = new ArrayList<>(nginx.places());
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
        String output = nginx.ask(place, statement);
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
}
