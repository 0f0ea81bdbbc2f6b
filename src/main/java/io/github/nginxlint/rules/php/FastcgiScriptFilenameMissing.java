package io.github.nginxlint.rules.php;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A {@code fastcgi_pass} to PHP that does not name the script. */
public final class FastcgiScriptFilenameMissing implements ModelRule {

    @Override
    public String id() {
        return "fastcgi-script-filename-missing";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpPass php : PhpPass.in(context)) {
            FastcgiParameters parameters = php.parameters();
            // without the method PHP-FPM does not come to look for a script
            if (parameters.isKnown()
                    && parameters.sets(FastcgiParameters.REQUEST_METHOD)
                    && !namesScript(parameters)
                    && isSureOfFiles(parameters, context)) {
                LostParameter lost = LostParameter.of(FastcgiParameters.SCRIPT_FILENAME, parameters, context);
                report.add(
                        php.pass().node().place(),
                        "no SCRIPT_FILENAME is sent" + lost.reason()
                                + ": PHP-FPM answers every request with 404 (FastCGI sent in stderr: \"Primary script"
                                + " unknown\"); write fastcgi_param SCRIPT_FILENAME"
                                + " $document_root$fastcgi_script_name" + lost.where(),
                        lost.related(),
                        Optional.empty());
            }
        }
    }

    /** Whether PHP is told which script to run. */
    static boolean namesScript(FastcgiParameters parameters) {
        // sapi/fpm/fpm/fpm_main.c, init_request_info: the second one takes the place of the first
        return parameters.sets(FastcgiParameters.SCRIPT_FILENAME) || parameters.sets("PATH_TRANSLATED");
    }

    /**
     * Some machines have a {@code fastcgi_params} that names the script: one that cannot be read may do so as well,
     * unless an enclosing block names the script in so many words.
     */
    private static boolean isSureOfFiles(FastcgiParameters parameters, RuleContext context) {
        return parameters.stock().isEmpty()
                || parameters
                        .outer(context.model().tree())
                        .node(FastcgiParameters.SCRIPT_FILENAME)
                        .isPresent();
    }
}
