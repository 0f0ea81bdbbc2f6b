package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random runs in which every text that a stranger may choose is made of what means something to some format. */
public final class Hostile {

    private static final List<String> PIECES = List.of(
            "::",
            ":",
            ",",
            "=",
            "%",
            "%0A",
            "%25",
            "\r",
            "\n",
            "##[",
            "##vso[",
            "#",
            "]",
            "error",
            "::error::",
            " ",
            "line=",
            "add-mask",
            "`",
            "``",
            "```",
            "@octocat",
            "[a](b)",
            "![",
            "<b>",
            "&amp;",
            "&",
            "\"",
            "'",
            "<",
            ">",
            "]]>",
            "<!--",
            "|",
            "*",
            "_",
            "\\",
            "https://evil.example",
            "www.evil.example",
            "#1",
            "/close",
            "\u001b[31m",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u202e",
            "\ufffe",
            "\ufeff",
            "\ud800",
            "\ud83d\ude00",
            "日本",
            "é",
            "\t",
            "x",
            "../",
            "./",
            "/",
            "$",
            "~~",
            "- ",
            "1. ",
            "[[ATTACHMENT|x]]");

    private Hostile() {}

    /** A few pieces. */
    public static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static LintResult result(Random random) {
        List<SourceFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<UnresolvedInclude> includes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SourceFile file = SourceFile.of(text(random) + i, text(random) + text(random));
            files.add(file);
            for (int j = 0; j < 5; j++) {
                findings.add(finding(random, file));
            }
            includes.add(new UnresolvedInclude(text(random), at(file, 0, 1), text(random)));
            failures.add(new Failure("rule-" + i, text(random)));
        }
        return new LintResult(findings, List.of(), files, includes, List.of(text(random)), failures);
    }

    private static Finding finding(Random random, SourceFile file) {
        int end = random.nextInt(file.text().length() + 1);
        return new Finding(
                "some-rule",
                List.of(Severity.values()).get(random.nextInt(3)),
                text(random),
                at(file, random.nextInt(end + 1), end),
                List.of(new Related(text(random), at(file, 0, 1))),
                Optional.of(new Fix(text(random), Fix.Safety.DISPLAY, List.of())));
    }
}
