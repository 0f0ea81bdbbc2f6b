package io.github.nginxlint.finding;

import io.github.nginxlint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param findings in order, no two equal; without those that are silenced
 * @param suppressed the findings that comments or a baseline silence
 * @param files the files that were read, in order of name
 * @param unresolvedIncludes the includes that could not be read
 * @param found those of the files that nobody named and no include led to
 * @param leftOut what is not among the findings, where only those of changed lines are wanted
 * @param failures what failed in the program itself; empty unless it has a fault
 */
public record LintResult(
        List<Finding> findings,
        List<Suppressed> suppressed,
        List<SourceFile> files,
        List<UnresolvedInclude> unresolvedIncludes,
        List<String> found,
        Optional<LeftOut> leftOut,
        List<Failure> failures) {

    public LintResult {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        files = List.copyOf(files);
        unresolvedIncludes = List.copyOf(unresolvedIncludes);
        found = List.copyOf(found);
        failures = List.copyOf(failures);
    }

    /** One in which all that was found is among the findings or silenced. */
    public LintResult(
            List<Finding> findings,
            List<Suppressed> suppressed,
            List<SourceFile> files,
            List<UnresolvedInclude> unresolvedIncludes,
            List<String> found,
            List<Failure> failures) {
        this(findings, suppressed, files, unresolvedIncludes, found, Optional.empty(), failures);
    }

    /** One in which nothing is silenced, and every file was asked for. */
    public LintResult(
            List<Finding> findings,
            List<SourceFile> files,
            List<UnresolvedInclude> unresolvedIncludes,
            List<Failure> failures) {
        this(findings, List.of(), files, unresolvedIncludes, List.of(), failures);
    }

    /** One in which every file was asked for. */
    public LintResult(
            List<Finding> findings,
            List<Suppressed> suppressed,
            List<SourceFile> files,
            List<UnresolvedInclude> unresolvedIncludes,
            List<Failure> failures) {
        this(findings, suppressed, files, unresolvedIncludes, List.of(), failures);
    }
}
