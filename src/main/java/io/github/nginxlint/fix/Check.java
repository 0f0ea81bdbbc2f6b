package io.github.nginxlint.fix;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.source.SourceFile;
import java.util.Map;
import java.util.Optional;

/** Looks at a configuration as it would be with some of its files changed. */
public interface Check {

    /**
     * What a run would find.
     *
     * @param changed the files that are not as they were read, by name
     */
    LintResult lint(Map<String, SourceFile> changed);

    /** How many syntax errors a file of nginx has. */
    int mistakes(SourceFile file);

    /** Whether a finding is one of these errors: what stands behind it was not read as it was meant. */
    boolean isMistake(Finding finding);

    /** Why a file cannot be changed, for the user; empty when it can. */
    Optional<String> obstacle(SourceFile file);
}
