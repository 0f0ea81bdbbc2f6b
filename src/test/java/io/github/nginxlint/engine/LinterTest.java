package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.rules.suppression.SuppressionUnused;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static final Map<String, String> FILES = Map.of(
            "nginx.conf",
            "events {}\nhttp { server { include part.conf; } server { include part.conf; } include gone.conf; }",
            "part.conf",
            "location / { proxy_pass http://a; }");

    /** Says something at every pass; uses the page of an existing rule. */
    private record EveryPass() implements DirectiveRule {
        @Override
        public String id() {
            return "timeout-zero";
        }

        @Override
        public List<String> directives() {
            return List.of("proxy_pass", "fastcgi_pass");
        }

        @Override
        public void check(Handled directive, RuleContext context, Report report) {
            report.add(directive.node().place(), "a pass");
        }
    }

    private record Throwing() implements ModelRule {
        @Override
        public String id() {
            return "localhost-upstream";
        }

        @Override
        public void check(RuleContext context, Report report) {
            throw new IllegalStateException("on purpose");
        }
    }

    private record WithoutPage() implements ConfigurationRule {
        @Override
        public String id() {
            return "rule-without-page";
        }

        @Override
        public void check(Configuration configuration, Report report) {
            report.add(configuration.unread().get(0).place(), "never seen");
        }
    }

    @Test
    void aFileIncludedTwiceRaisesAFindingOnce() {
        List<Finding> findings = lint(new EveryPass()).result().findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(findings.get(0).place().file().name()).isEqualTo("part.conf");
    }

    @Test
    void aRuleThatThrowsBecomesAFailureAndTheOthersGoOn() {
        LintRun run = lint(new Throwing(), new EveryPass());

        assertThat(run.result().findings()).hasSize(1);
        assertThat(run.result().failures()).hasSize(1);
        assertThat(run.result().failures().get(0).rule()).isEqualTo("localhost-upstream");
        assertThat(run.result().failures().get(0).message()).contains("on purpose");
    }

    @Test
    void aRuleWithoutAPageIsAFaultOfOurs() {
        assertThat(lint(new WithoutPage()).result().failures()).hasSize(1);
    }

    @Test
    void whatACommentSilencesIsKeptApart() {
        LintRun run = lintMain(
                "http { server { location / {\nproxy_pass http://a; # nginx-lint:ignore timeout-zero -- why\n} } }",
                new EveryPass());

        assertThat(run.result().findings()).isEmpty();
        assertThat(run.result().suppressed()).hasSize(1);
        assertThat(run.result().suppressed().get(0).reason()).isEqualTo("why");
    }

    @Test
    void aCommentThatSilencesNothingIsReportedWhereAllWasSeen() {
        String comment = "root /a; # nginx-lint:ignore timeout-zero -- why\n";
        Rule unused = new SuppressionUnused();

        assertThat(lintMain(comment, unused, new EveryPass()).result().findings())
                .hasSize(1);
        assertThat(lintMain(comment, unused).result().findings())
                .as("the rule did not run")
                .isEmpty();
        assertThat(lintMain(comment.replace("timeout-zero", "localhost-upstream"), unused, new Throwing())
                        .result()
                        .findings())
                .as("the rule failed")
                .isEmpty();
        assertThat(lintMain(comment + "include gone.conf;", unused, new EveryPass())
                        .result()
                        .findings())
                .as("an include is not there")
                .isEmpty();
        assertThat(lintMain(comment + "root", unused, new EveryPass()).result().findings())
                .as("an error of syntax")
                .isEmpty();
        assertThat(lintText("server { " + comment + "}", unused, new EveryPass())
                        .result()
                        .findings())
                .as("a fragment")
                .isEmpty();
    }

    @Test
    void filesAndUnreadIncludesAreNamed() {
        LintRun run = lint();

        assertThat(run.result().files()).extracting(Object::toString).containsExactly("nginx.conf", "part.conf");
        assertThat(run.result().unresolvedIncludes()).hasSize(1);
        assertThat(run.result().unresolvedIncludes().get(0).pattern()).isEqualTo("gone.conf");
        assertThat(run.refused()).isEmpty();
    }

    @Test
    void aPathThatCannotBeReadIsRefused() {
        LintRun run = new Linter(List.of())
                .lint(LintRequest.of(List.of("absent.conf")), Inputs.inMemory(MapReader.ofTexts(FILES)));

        assertThat(run.refused()).extracting("path").containsExactly("absent.conf");
        assertThat(run.result().files()).isEmpty();
    }

    @Test
    void whatPhpFpmIncludesAndCannotBeReadIsNamedToo() {
        Map<String, String> files = Map.of(
                "nginx.conf", "events {}", "pool.conf", "include=/nowhere/x.conf\n[www]\nlisten = /run/a.sock\n");
        LintRequest request = LintRequest.of(List.of("nginx.conf"))
                .comparedWith(new BackendFiles(List.of("pool.conf"), List.of(), List.of()));

        LintRun run = new Linter(List.of()).lint(request, Inputs.inMemory(MapReader.ofTexts(files)));

        assertThat(run.result().unresolvedIncludes()).extracting("pattern").containsExactly("/nowhere/x.conf");
    }

    private static LintRun lintMain(String text, Rule... rules) {
        return lintText("events {}\n" + text, rules);
    }

    private static LintRun lintText(String text, Rule... rules) {
        return new Linter(List.of(rules))
                .lint(LintRequest.of(List.of("a.conf")), Inputs.inMemory(MapReader.ofTexts(Map.of("a.conf", text))));
    }

    private static LintRun lint(Rule... rules) {
        return new Linter(List.of(rules))
                .lint(LintRequest.of(List.of("nginx.conf")), Inputs.inMemory(MapReader.ofTexts(FILES)));
    }
}
