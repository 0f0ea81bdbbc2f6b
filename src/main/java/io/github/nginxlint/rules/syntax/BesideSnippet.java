package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.UnreadInclude;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands beside the file that Debian's nginx has for PHP, and in that file as well. */
final class BesideSnippet {

    /** What the file sets that nginx takes once. */
    static final List<String> NAMES = List.of("try_files", "fastcgi_split_path_info", "fastcgi_index");

    private static final String SNIPPET = "snippets/fastcgi-php.conf";

    private BesideSnippet() {}

    /** Reports directives of one name beside an include of the file, where the file itself is not there to be read. */
    static void check(String name, RuleContext context, Report report) {
        Set<ConfigBlock> seen = new HashSet<>();
        for (Handled directive : context.model().handled(name)) {
            ConfigBlock block = directive.node().parent();
            if (!directive.node().isOptional() && seen.add(block)) {
                Optional<UnreadInclude> snippet = snippet(block);
                if (snippet.isPresent()) {
                    report.add(
                            directive.node().place(),
                            "\"" + name + "\" directive is duplicate: nginx takes one in a block, and Debian's \""
                                    + SNIPPET + "\", which is included here, has one as well; remove this one",
                            new Related("included here", snippet.get().place()));
                }
            }
        }
    }

    private static Optional<UnreadInclude> snippet(ConfigBlock block) {
        for (UnreadInclude include : block.unread()) {
            String pattern = include.pattern();
            boolean isBelow = pattern.equals("/etc/nginx/" + SNIPPET) || pattern.equals(SNIPPET);
            if (isBelow) {
                return Optional.of(include);
            }
        }
        return Optional.empty();
    }
}
