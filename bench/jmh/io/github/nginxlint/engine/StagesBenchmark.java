package io.github.nginxlint.engine;

import io.github.nginxlint.bench.Corpus;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.report.TextReporter;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What comes behind the parser; each operation is for a configuration of one megabyte. */
@State(Scope.Benchmark)
public class StagesBenchmark {

    private final SourceReader reader = MapReader.ofTexts(Map.of("nginx.conf", Corpus.megabyte()));
    private final LoadOptions options = LoadOptions.of("nginx.conf");
    private final Configuration configuration = Configuration.load(reader, options);
    private final LintRequest request = LintRequest.of(List.of("nginx.conf"));
    private final Linter linter = new Linter(Rules.all());
    private final LintResult result =
            linter.lint(request, Inputs.inMemory(reader)).result();

    /** The parser and the tree with all includes in place. */
    @Benchmark
    public Configuration tree() {
        return Configuration.load(reader, options);
    }

    /** What nginx will do: servers, upstreams, and which module takes which directive. */
    @Benchmark
    public List<Handled> model() {
        return ConfigModel.of(configuration.trees().get(0), TargetVersion.ANY).handled();
    }

    /** All of it: parser, tree, model and every rule. */
    @Benchmark
    public LintResult rules() {
        return linter.lint(request, Inputs.inMemory(reader)).result();
    }

    /** The text of what was found. */
    @Benchmark
    public StringBuilder reporter() throws IOException {
        StringBuilder out = new StringBuilder();
        TextReporter.of(false).write(result, out);
        return out;
    }
}
