package io.github.nginxlint.validity;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.validity.Answer.Said;
import io.github.nginxlint.validity.Statements.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the program's answer against nginx's. */
final class Comparison {

    private static final int PEELED = 4;

    private final NginxVersion version;
    private final Map<String, String> files;
    private final Answer nginx;
    private final OwnAnswer own;
    private final Map<String, Statements> statements = new HashMap<>();
    private final List<Result> results = new ArrayList<>();
    private @Nullable Finding met;

    private Comparison(Map<String, String> files, Answer nginx, NginxVersion version) {
        this.files = files;
        this.nginx = nginx;
        this.version = version;
        this.own = OwnAnswer.of(files, version);
    }

    /**
     * Asks nginx and the program. nginx stops at the first error: where the program names more, what it named first is
     * taken out and both are asked again.
     */
    static List<Result> of(Map<String, String> files, InstalledNginx nginx, NginxVersion version) {
        return of(files, nginx.ask(files), nginx, version);
    }

    /** The same, where nginx has been asked once already. */
    static List<Result> of(Map<String, String> files, Answer first, InstalledNginx nginx, NginxVersion version) {
        List<Result> results = new ArrayList<>();
        Map<String, String> left = new HashMap<>(files);
        for (int i = 0; i < PEELED; i++) {
            Comparison comparison = new Comparison(left, i == 0 ? first : nginx.ask(left), version);
            comparison.compare();
            results.addAll(comparison.results);
            Optional<Statement> done = comparison.done();
            if (done.isEmpty()) {
                break;
            }
            Finding met = comparison.metFinding();
            String file = met.place().file().name();
            left.put(file, comparison.statements(file).without(done.get()));
        }
        return results;
    }

    /** Compares with an answer that is known. */
    static List<Result> with(Map<String, String> files, Answer answer, NginxVersion version) {
        Comparison comparison = new Comparison(files, answer, version);
        comparison.compare();
        return comparison.results;
    }

    private Finding metFinding() {
        if (met == null) {
            throw new IllegalStateException();
        }
        return met;
    }

    /** The statement both refuse, if the program refuses more than that. */
    private Optional<Statement> done() {
        if (met == null || own.refusals().size() < 2 || met.rule().equals("invalid-syntax")) {
            return Optional.empty();
        }
        return statements(met.place().file().name()).at(met.place().span().start());
    }

    private void compare() {
        for (Failure failure : own.failures()) {
            add(Kind.FAILURE, failure.rule(), failure.message());
        }
        Optional<Said> refusal = nginx.refusal();
        if (refusal.isPresent()) {
            refused(refusal.get());
        } else {
            for (Finding finding : own.refusals()) {
                add(Kind.FALSE, directive(finding), finding.message());
            }
            if (own.refusals().isEmpty()) {
                add(Kind.BOTH_ACCEPT, "", "");
            }
        }
        warned(refusal.isEmpty());
    }

    private void refused(Said said) {
        String directive = directive(said);
        boolean isSame = false;
        for (Finding finding : own.refusals()) {
            if (Words.agree(said.message(), finding.message())) {
                isSame = true;
                directive = directive(finding);
                if (isAtSameDirective(said, finding)) {
                    met = finding;
                    break;
                }
            }
        }
        if (met != null) {
            add(Kind.BOTH_REFUSE, directive, said.message());
        } else if (said.isOfTheMachine()) {
            add(Kind.MACHINE, directive, said.message());
        } else if (isOfAnotherBuild(said)) {
            add(Kind.BUILD, directive, said.message());
        } else if (isSame) {
            add(Kind.OTHER_LINE, directive, said.message());
        } else if (isAfterMissingBrace(said)) {
            add(Kind.BOTH_STRUCTURE, directive, said.message());
        } else {
            add(isOneAtTheSamePlace(said) ? Kind.OTHER_WORDS : Kind.MISSED, directive, said.message());
        }
    }

    /**
     * Where a brace is missing, nginx stumbles over something later; the program says where the block begins, and does
     * not look at what stands in it.
     */
    private boolean isAfterMissingBrace(Said said) {
        return own.refusals().stream()
                .anyMatch(finding -> finding.rule().equals("invalid-syntax")
                        && finding.place().file().name().equals(said.file())
                        && (finding.message().startsWith("unexpected end of file")
                                || finding.place().start().line() <= said.line()));
    }

    private boolean isOneAtTheSamePlace(Said said) {
        return own.refusals().stream().anyMatch(finding -> isAtSameDirective(said, finding));
    }

    private void warned(boolean isAll) {
        for (Said said : nginx.warnings()) {
            if (isAfterMissingBrace(said)) {
                continue;
            }
            List<Finding> same = own.warnings().stream()
                    .filter(finding -> Words.agree(said.message(), finding.message()))
                    .toList();
            boolean isMet = same.stream().anyMatch(finding -> isAtSameDirective(said, finding));
            Kind kind = isMet ? Kind.BOTH_WARN : same.isEmpty() ? Kind.WARNING_MISSED : Kind.WARNING_LINE;
            add(kind, directive(said), said.message());
        }
        if (!isAll) {
            return;
        }
        for (Finding finding : own.warnings()) {
            if (nginx.warnings().stream().noneMatch(said -> Words.agree(said.message(), finding.message()))) {
                add(Kind.WARNING_FALSE, directive(finding), finding.message());
            }
        }
    }

    private void add(Kind kind, String directive, String message) {
        results.add(new Result(kind, directive, message, kind.isDisagreement() ? detail() : ""));
    }

    private String detail() {
        StringBuilder text = new StringBuilder();
        for (Said said : nginx.said()) {
            text.append("  nginx: ").append(said.isRefusal() ? "" : "warning: ").append(said.message());
            text.append(said.line() == 0 ? "" : " in " + said.file() + ":" + said.line());
            text.append('\n');
        }
        List<Finding> all = new ArrayList<>(own.refusals());
        all.addAll(own.warnings());
        for (Finding finding : all) {
            text.append("  own: ").append(finding.severity().name().toLowerCase(java.util.Locale.ROOT));
            text.append(": ").append(finding.message()).append(" in ");
            text.append(finding.place().shortForm());
            text.append(" [").append(finding.rule()).append("]\n");
        }
        return text.toString();
    }

    private Statements statements(String file) {
        return statements.computeIfAbsent(file, name -> Statements.of(name, files.getOrDefault(name, "")));
    }

    private String directive(Finding finding) {
        return statements(finding.place().file().name())
                .at(finding.place().span().start())
                .map(Statement::name)
                .orElse("");
    }

    private String directive(Said said) {
        return said.line() == 0
                ? ""
                : statements(said.file())
                        .endingIn(said.line())
                        .map(Statement::name)
                        .orElse("");
    }

    /** nginx names the line that it has read to: of the directive, of the end of a block around it, or none. */
    private boolean isAtSameDirective(Said said, Finding finding) {
        String file = finding.place().file().name();
        if (said.line() == 0) {
            return true;
        }
        Statements read = statements(file);
        if (!file.equals(said.file())) {
            return statements(said.file()).all().stream().anyMatch(s -> endsIn(s, said.line(), said.file()));
        }
        if (finding.rule().equals("invalid-syntax")) {
            return finding.place().start().line() <= said.line();
        }
        Statement at = read.at(finding.place().span().start()).orElse(null);
        if (at == null) {
            return false;
        }
        if (read.line(at.head().start()) <= said.line()
                && said.line() <= read.line(at.head().end() - 1)) {
            return true;
        }
        for (Statement around = at; around != null; around = around.parent()) {
            if (endsIn(around, said.line(), file)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsIn(Statement statement, int line, String file) {
        return statement.directive().block().isPresent()
                && statements(file).line(statement.directive().span().end() - 1) == line;
    }

    private boolean isOfAnotherBuild(Said said) {
        String prefix = "unknown directive \"";
        if (!said.message().startsWith(prefix)) {
            return false;
        }
        String name = said.message().substring(prefix.length(), said.message().length() - 1);
        for (DirectiveSpec spec : Catalog.find(name)) {
            if (spec.origin() != DirectiveOrigin.COMMERCIAL
                    && (spec.origin() != DirectiveOrigin.OSS || spec.existsIn(version))) {
                return true;
            }
        }
        return false;
    }
}
