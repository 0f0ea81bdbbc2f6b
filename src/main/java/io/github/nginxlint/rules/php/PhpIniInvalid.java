package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmProblem;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A php.ini, or a file of its scan directory, that PHP does not read to its end. */
public final class PhpIniInvalid implements ModelRule {

    @Override
    public String id() {
        return "php-ini-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (FpmProblem problem : context.pools().problems()) {
            if (problem.kind() == FpmProblem.Kind.PHP_INI) {
                report.add(
                        problem.place(),
                        problem.message()
                                + ": PHP leaves out the rest of this file and starts all the same, so that what stands"
                                + " below keeps PHP's own value: memory_limit 128M, post_max_size 8M,"
                                + " upload_max_filesize 2M");
            }
        }
    }
}
