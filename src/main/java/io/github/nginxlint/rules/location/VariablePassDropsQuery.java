package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A {@code proxy_pass} whose URI is made of parts of the path: the query does not reach the backend. */
public final class VariablePassDropsQuery implements ModelRule {

    /** Ends of names of files that are the same whatever the query. */
    private static final Set<String> FILES = Set.of(
            "avif", "bmp", "css", "deb", "eot", "flv", "gif", "gz", "htm", "html", "ico", "iso", "jpeg", "jpg", "js",
            "json", "map", "mp3", "mp4", "otf", "pdf", "png", "rpm", "svg", "swf", "tar", "ttf", "txt", "webm", "webp",
            "woff", "woff2", "xml", "zip");

    /** Where files are kept, for which a query means nothing. */
    private static final List<String> STORES = List.of(
            "amazonaws.com", "blob.core.windows.net", "bucket", "digitaloceanspaces", "googleapis.com", "minio", "s3");

    @Override
    public String id() {
        return "variable-pass-drops-query";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (VariablePass pass : VariablePass.of(context.model())) {
            if (dropsQuery(pass, context.model().variables())) {
                flag(pass, report);
            }
        }
    }

    private static boolean dropsQuery(VariablePass pass, Variables variables) {
        Location location = pass.location();
        RuntimeUri uri = pass.uri();
        return !uri.uri().isEmpty()
                && !isStore(uri.address())
                && !isOfFiles(location)
                && !takesQueryAway(location)
                && new PathVariables(location, variables).isPath(uri.uri());
    }

    private static boolean isStore(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        for (String store : STORES) {
            if (lower.contains(store)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the location is written for files, by the ends of their names. */
    private static boolean isOfFiles(Location location) {
        if (!(location.matcher() instanceof Matcher.Regex regex)) {
            return false;
        }
        String pattern = regex.pattern().toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            if (i == pattern.length() || !Character.isLetterOrDigit(pattern.charAt(i))) {
                if (FILES.contains(pattern.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Whether the query is removed on purpose. */
    private static boolean takesQueryAway(Location location) {
        for (ConfigNode set : location.block().named("set")) {
            if (set.argument(0).equals("$args")) {
                return true;
            }
        }
        return false;
    }

    private static void flag(VariablePass pass, Report report) {
        ConfigNode node = pass.pass().node();
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + PrefixPass.shown(pass.uri().uri())
                        + "\" holds the path only, and with a variable in it proxy_pass"
                        + " sends nothing else: the query of a request (\"?a=b\") does not reach the backend; append"
                        + " $is_args$args");
    }
}
