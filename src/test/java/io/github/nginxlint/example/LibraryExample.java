package io.github.nginxlint.example;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The examples of docs/library.md, from outside of the packages they use. */
final class LibraryExample {

    private LibraryExample() {}

    static void onDisk(Path directory, Appendable out) throws java.io.IOException {
        // [disk]
        LintRequest request = LintRequest.of(List.of("conf/nginx.conf"));
        Linter linter = new Linter(Rules.all());
        LintRun run = linter.lint(request, Inputs.onDisk(directory, request));
        for (Finding finding : run.result().findings()) {
            Position start = finding.place().start();
            out.append(finding.place().file().name() + ":" + start.line() + ": " + finding.rule() + "\n");
        }
        // [end]
    }

    static LintRun inMemory() {
        // [memory]
        Map<String, String> files = Map.of(
                "nginx.conf", "events {}\nhttp {\n    include conf.d/*.conf;\n}\n",
                "conf.d/app.conf", "server {\n    listen 443 ssl http2;\n    gzip maybe;\n}\n");
        LintRequest request = LintRequest.of(List.of("nginx.conf"))
                .meantFor(TargetVersion.of(NginxVersion.parse("1.28.0").orElseThrow()));
        Linter linter =
                new Linter(Rules.all(), new RuleLevels(Map.of("missing-directive", RuleLevel.OFF)), RuleOptions.NONE);
        LintRun run = linter.lint(request, Inputs.inMemory(MapReader.ofTexts(files)));
        // [end]
        return run;
    }
}
