package io.github.nginxlint.engine;

import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.fix.Check;
import io.github.nginxlint.fix.DiskFiles;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.NginxFileParser;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks with all rules of a run at what its fixes come to. */
public final class FixCheck implements Check {

    private final Linter linter;
    private final LintRequest request;
    private final Inputs inputs;
    private final Function<SourceFile, Optional<String>> obstacle;

    private FixCheck(
            Linter linter, LintRequest request, Inputs inputs, Function<SourceFile, Optional<String>> obstacle) {
        this.linter = linter;
        this.request = request;
        this.inputs = inputs;
        this.obstacle = obstacle;
    }

    /** For files on disk: those that were named may be changed. */
    public static FixCheck onDisk(Linter linter, LintRequest request, Inputs inputs, DiskFiles files) {
        return new FixCheck(linter, request, inputs, files::obstacle);
    }

    /** For files in memory, all of which may be changed. */
    public static FixCheck inMemory(Linter linter, LintRequest request, Inputs inputs) {
        return new FixCheck(linter, request, inputs, file -> Optional.empty());
    }

    @Override
    public LintResult lint(Map<String, SourceFile> changed) {
        return linter.lint(request, inputs.with(changed)).result();
    }

    @Override
    public int mistakes(SourceFile file) {
        return NginxFileParser.parse(
                        file, new CatalogVocabulary(request.target().own()))
                .errors()
                .size();
    }

    @Override
    public boolean isMistake(Finding finding) {
        return finding.rule().equals("invalid-syntax");
    }

    @Override
    public Optional<String> obstacle(SourceFile file) {
        return obstacle.apply(file);
    }
}
