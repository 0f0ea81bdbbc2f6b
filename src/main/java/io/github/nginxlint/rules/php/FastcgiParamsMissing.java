package io.github.nginxlint.rules.php;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A {@code fastcgi_pass} to PHP that does not send the request's method. */
public final class FastcgiParamsMissing implements ModelRule {

    @Override
    public String id() {
        return "fastcgi-params-missing";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpPass php : PhpPass.in(context)) {
            FastcgiParameters parameters = php.parameters();
            if (parameters.isKnown() && !parameters.sets(FastcgiParameters.REQUEST_METHOD)) {
                LostParameter lost = LostParameter.of(FastcgiParameters.REQUEST_METHOD, parameters, context);
                report.add(
                        php.pass().node().place(),
                        "no REQUEST_METHOD is sent" + lost.reason()
                                + ": PHP-FPM answers every request with an empty page, 200, and nothing is logged;"
                                + " write include fastcgi_params" + script(parameters) + lost.where(),
                        lost.related(),
                        Optional.empty());
            }
        }
    }

    /** Most {@code fastcgi_params} do not name the script: with the include alone every request would be 404. */
    private static String script(FastcgiParameters parameters) {
        return FastcgiScriptFilenameMissing.namesScript(parameters)
                ? ""
                : " and fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name";
    }
}
