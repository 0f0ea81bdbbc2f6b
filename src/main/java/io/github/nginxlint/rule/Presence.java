package io.github.nginxlint.rule;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.backend.compose.ComposeConfig;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of the things that rules are about are there. A need is the name of a directive or one of the constants here, or
 * several of these with {@code |} between them, one of which is enough. What stands in files that could not be read does
 * not count: no rule speaks about what it has not seen.
 */
public final class Presence {

    /** Pools of PHP-FPM, or faults of their files. */
    public static final String POOLS = "(pools)";

    /** Compose files. */
    public static final String COMPOSE = "(compose)";

    /** Units of systemd, or faults of their files. */
    public static final String UNITS = "(units)";

    /** A configuration around which something stands that is not seen. */
    public static final String FRAGMENT = "(fragment)";

    /** Includes that go round, and limits that were reached. */
    public static final String PROBLEMS = "(problems)";

    /** What nginx cannot read. */
    public static final String SYNTAX_ERRORS = "(syntax errors)";

    /** Templates whose braces do not pair up. */
    public static final String UNREAD_TEMPLATES = "(unread templates)";

    /** Includes of files that are not there. */
    public static final String UNREAD_INCLUDES = "(unread includes)";

    private final Predicate<String> names;
    private final Set<String> things;
    // the needs of the list are constants, and the same for many rules
    private final IdentityHashMap<String, Boolean> known = new IdentityHashMap<>();

    private Presence(Predicate<String> names, Set<String> things) {
        this.names = names;
        this.things = things;
    }

    /** What there is for rules that are run over a configuration. */
    public static Presence in(RuleContext context) {
        Set<String> things = new HashSet<>();
        FpmConfig pools = context.pools();
        note(things, POOLS, !pools.instances().isEmpty() || !pools.problems().isEmpty());
        ComposeConfig compose = context.compose();
        note(
                things,
                COMPOSE,
                !compose.projects().isEmpty() || !compose.problems().isEmpty());
        note(things, UNITS, !context.units().isEmpty());
        ConfigTree tree = context.model().tree();
        note(things, FRAGMENT, tree.kind() == ConfigTree.Kind.FRAGMENT);
        return new Presence(tree.top()::isAnywhere, things);
    }

    /** What there is for rules that are run over what was read. */
    public static Presence in(Configuration configuration) {
        Set<String> things = new HashSet<>();
        note(things, PROBLEMS, !configuration.problems().isEmpty());
        note(things, UNREAD_INCLUDES, !configuration.unread().isEmpty());
        for (ParsedFile file : configuration.files()) {
            note(things, SYNTAX_ERRORS, !file.errors().isEmpty());
            note(things, UNREAD_TEMPLATES, file.unread().isPresent());
        }
        return new Presence(name -> false, things);
    }

    private static void note(Set<String> things, String thing, boolean isThere) {
        if (isThere) {
            things.add(thing);
        }
    }

    /** Whether all is there without which a rule has nothing to say. */
    public boolean suffices(Rule rule) {
        if (rule instanceof ListedRule listed) {
            for (String need : listed.needed()) {
                if (!isThere(need)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isThere(String need) {
        Boolean found = known.get(need);
        if (found == null) {
            found = isOneThere(need);
            known.put(need, found);
        }
        return found;
    }

    private boolean isOneThere(String need) {
        int start = 0;
        for (int end = need.indexOf('|'); end >= 0; end = need.indexOf('|', start)) {
            if (has(need.substring(start, end))) {
                return true;
            }
            start = end + 1;
        }
        return has(need.substring(start));
    }

    private boolean has(String one) {
        return one.charAt(0) == '(' ? things.contains(one) : names.test(one);
    }
}
