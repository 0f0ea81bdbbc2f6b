package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives the nginx that is installed each directive twice, and compares with {@link DuplicateDirective}. {@code
 * -Dduplicates.every=1} asks about every directive in every context instead of a sample, {@code -Dnginx.modules=DIR}
 * names another place for the modules.
 */
@Tag("nginx")
final class DuplicatesAgainstNginxTest {

    private static final int EVERY = Integer.getInteger("duplicates.every", 6);
    private static final String END = "end_of_the_question";

    @TempDir
    Path directory;

    private String version = "";
    private InstalledNginx nginx;
    private final List<String> disagreements = new ArrayList<>();
    private int asked;
    private int refused;

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        nginx = InstalledNginx.orSkip(directory, "http_image_filter", "http_xslt_filter");
        version = nginx.version().toString();
    }

    @Test
    void whatNginxRefusesTwiceIsAFindingAndWhatItAcceptsIsNone() throws IOException, InterruptedException {
        int at = 0;
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                if (spec.origin() == DirectiveOrigin.OSS && at++ % EVERY == 0) {
                    compare(spec);
                }
            }
        }
        System.out.println("duplicates, nginx " + version + ": " + asked + " pairs, " + refused + " refused");
        assertThat(disagreements).isEmpty();
        assertThat(asked).isGreaterThan(2000 / EVERY);
        assertThat(refused).isGreaterThan(1500 / EVERY);
    }

    private void compare(DirectiveSpec spec) throws IOException, InterruptedException {
        int places = 0;
        for (Context place : nginx.places()) {
            String blocks = InstalledNginx.blocks(place);
            boolean isAsked = EVERY == 1 || places == 0;
            if (spec.isAllowedIn(place) && isAsked) {
                List<String> accepted = accepted(spec, blocks);
                places += accepted.isEmpty() ? 0 : 1;
                for (String first : accepted) {
                    for (String second : accepted) {
                        compare(blocks, first + '\n' + second);
                    }
                }
            }
        }
    }

    /** Up to three of its statements that nginx accepts there. */
    private List<String> accepted(DirectiveSpec spec, String place) throws IOException, InterruptedException {
        List<String> accepted = new ArrayList<>();
        for (String statement : AcceptedValues.statements(spec)) {
            if (accepted.size() < 3 && nginx.run(text(place, statement)).contains(END)) {
                accepted.add(statement);
            }
        }
        return accepted;
    }

    private void compare(String place, String statements) throws IOException, InterruptedException {
        String text = text(place, statements);
        String said = nginx.run(text);
        String error = error(said);
        boolean isRefused = error.contains("directive is duplicate");
        List<String> found =
                RuleFindings.of(new DuplicateDirective()).in(version).inMain(text);
        boolean isFound = found.size() == 1 && (!isRefused || found.get(0).startsWith(error));
        asked++;
        refused += isRefused ? 1 : 0;
        if (isRefused ? !isFound : !found.isEmpty()) {
            disagreements.add(
                    place + ' ' + statements.replace('\n', ' ') + " nginx: " + error + ", the rule: " + found);
        }
    }

    /** The words of nginx's first error, without its place; empty when there is none. */
    private static String error(String said) {
        int level = said.indexOf("[emerg] ");
        int start = said.indexOf(": ", level) + 2;
        int end = said.indexOf(" in /", start);
        return level < 0 || end < 0 ? "" : said.substring(start, end);
    }

    private String text(String place, String statements) {
        String events = place.isEmpty() || place.startsWith("events") ? "" : "events {}";
        return nginx.preamble() + events + '\n' + place + '\n' + statements + '\n' + END + ";\n"
                + "}".repeat((int) place.chars().filter(c -> c == '{').count()) + '\n';
    }
}
