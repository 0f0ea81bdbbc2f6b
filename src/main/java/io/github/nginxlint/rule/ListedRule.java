package io.github.nginxlint.rule;

import io.github.nginxlint.finding.Severity;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the list of all rules has it: what is known of it while neither its class nor its page has been read. Most
 * configurations hold nothing of what most rules are about, and these rules are not even loaded.
 */
public final class ListedRule implements Rule {

    private final String id;
    private final Severity severity;
    private final String category;
    private final Kind kind;
    private final String[] needs;
    private final Supplier<? extends Rule> maker;
    private volatile @Nullable Rule made;

    /** When a rule is run. */
    public enum Kind {
        /** once, over what was read */
        FILES,
        /** over each configuration */
        CONFIGURATION,
        /** in the end, over comments */
        COMMENTS
    }

    private ListedRule(
            String id, Severity severity, String category, Kind kind, String[] needs, Supplier<? extends Rule> maker) {
        this.id = id;
        this.severity = severity;
        this.category = category;
        this.kind = kind;
        this.needs = needs;
        this.maker = maker;
    }

    /**
     * A rule whose findings are errors, run over each configuration that has all it needs.
     *
     * @param id its identifier
     * @param category the package of its class
     * @param maker makes it
     * @param needs without any one of which it has nothing to say, see {@link Presence}
     */
    public static ListedRule error(String id, String category, Supplier<? extends Rule> maker, String... needs) {
        return new ListedRule(id, Severity.ERROR, category, Kind.CONFIGURATION, needs, maker);
    }

    /** One whose findings are warnings. */
    public static ListedRule warning(String id, String category, Supplier<? extends Rule> maker, String... needs) {
        return new ListedRule(id, Severity.WARNING, category, Kind.CONFIGURATION, needs, maker);
    }

    /** One whose findings are notes. */
    public static ListedRule note(String id, String category, Supplier<? extends Rule> maker, String... needs) {
        return new ListedRule(id, Severity.NOTE, category, Kind.CONFIGURATION, needs, maker);
    }

    /** The same, run over what was read, if that has all it needs. */
    public ListedRule ofFiles() {
        return new ListedRule(id, severity, category, Kind.FILES, needs, maker);
    }

    /** The same, run over the comments that silence others, if there are any. */
    public ListedRule ofComments() {
        return new ListedRule(id, severity, category, Kind.COMMENTS, needs, maker);
    }

    @Override
    public String id() {
        return id;
    }

    /** How bad a finding is, as its page says too. */
    public Severity severity() {
        return severity;
    }

    /** The package of its class. */
    public String category() {
        return category;
    }

    /** What there has to be, all of it, see {@link Presence}. */
    public List<String> needs() {
        return List.of(needs);
    }

    // not copied: it is asked of all rules for each configuration
    String[] needed() {
        return needs;
    }

    /** When a rule is run. */
    public static Kind kind(Rule rule) {
        if (rule instanceof ListedRule listed) {
            return listed.kind;
        }
        if (rule instanceof ConfigurationRule) {
            return Kind.FILES;
        }
        return rule instanceof SuppressionRule ? Kind.COMMENTS : Kind.CONFIGURATION;
    }

    /** The rule itself, which is loaded if it is one of the list. */
    public static Rule loaded(Rule rule) {
        if (!(rule instanceof ListedRule listed)) {
            return rule;
        }
        Rule made = listed.made;
        if (made == null) {
            made = listed.maker.get();
            listed.made = made;
        }
        return made;
    }
}
