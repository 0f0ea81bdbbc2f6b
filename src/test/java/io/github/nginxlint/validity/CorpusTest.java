package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.syntax.CorpusUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Counts, for each class of message, how often the program and nginx agree about real configurations. They are other
 * people's and not part of this repository: {@code -Dcorpus=DIR} names a folder with verdicts.tsv.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("corpus", "../shared/corpus"));
    private static final NginxVersion VERSION = NginxVersion.parse("1.22.1").orElseThrow();

    @Test
    void realConfigurationsAreJudgedAsByNginx() throws IOException {
        Path verdicts = CORPUS.resolve("verdicts.tsv");
        assumeTrue(Files.exists(verdicts), "no corpus of real configurations at " + CORPUS.toAbsolutePath());
        Known known = Known.read();
        Figures figures = new Figures("corpus", known);
        for (String row : Files.readAllLines(verdicts).stream().skip(1).toList()) {
            CorpusUnit unit = CorpusUnit.of(row);
            OwnAnswer own = OwnAnswer.of(CORPUS, unit.path(), VERSION, unit.context());
            figures.add(unit.path() + " " + unit.mode(), Map.of(), results(unit, own));
        }
        figures.write();

        assertThat(figures.cases()).isGreaterThan(600);
        assertThat(figures.unexpected()).isEmpty();
        assertThat(known.unmet("corpus")).isEmpty();
    }

    private static List<Result> results(CorpusUnit unit, OwnAnswer own) {
        List<Result> results = new ArrayList<>();
        for (Failure failure : own.failures()) {
            results.add(new Result(Kind.FAILURE, failure.rule(), failure.message(), detail(unit, List.of())));
        }
        if (!unit.type().equals("ok")) {
            Kind kind = kind(unit, own);
            results.add(new Result(kind, unit.name(), unit.message(), detail(unit, own.refusals())));
        } else if (own.refusals().isEmpty()) {
            results.add(new Result(Kind.BOTH_ACCEPT, "", "", ""));
        } else {
            for (Finding finding : own.refusals()) {
                results.add(new Result(Kind.FALSE, "", finding.message(), detail(unit, List.of(finding))));
            }
        }
        return results;
    }

    private static Kind kind(CorpusUnit unit, OwnAnswer own) {
        if (own.refusals().stream().anyMatch(finding -> isMet(unit, finding))) {
            return Kind.BOTH_REFUSE;
        }
        if (isOfAnotherBuild(unit)) {
            return Kind.BUILD;
        }
        if (own.refusals().stream().anyMatch(finding -> finding.message().startsWith("unexpected end of file"))) {
            return Kind.BOTH_STRUCTURE;
        }
        return own.refusals().isEmpty() ? Kind.MISSED : Kind.OTHER_WORDS;
    }

    private static boolean isMet(CorpusUnit unit, Finding finding) {
        int start = finding.place().start().line();
        return finding.place().file().name().endsWith(unit.file())
                && Words.agree(unit.message(), finding.message())
                && (unit.line() == 0 || start <= unit.line());
    }

    /** Of a module that is not nginx's own, or of a newer version: the lists of names are not of one build. */
    private static boolean isOfAnotherBuild(CorpusUnit unit) {
        List<DirectiveSpec> specs = Catalog.find(unit.name());
        boolean isLookedUp =
                unit.message().startsWith("unknown directive") || unit.message().endsWith("is not allowed here");
        return isLookedUp
                && !specs.isEmpty()
                && specs.stream()
                        .allMatch(spec -> spec.origin() == DirectiveOrigin.THIRD_PARTY
                                || spec.origin() == DirectiveOrigin.DYNAMIC);
    }

    private static String detail(CorpusUnit unit, List<Finding> findings) {
        StringBuilder text = new StringBuilder("  unit: " + unit.path() + " " + unit.mode() + "\n");
        if (!unit.type().equals("ok")) {
            text.append("  nginx: ").append(unit.message()).append(" in ").append(unit.file());
            text.append(':').append(unit.line()).append('\n');
        }
        for (Finding finding : findings) {
            text.append("  own: ").append(finding.message()).append(" in ");
            text.append(finding.place().shortForm())
                    .append(" [")
                    .append(finding.rule())
                    .append("]\n");
        }
        return text.toString();
    }
}
