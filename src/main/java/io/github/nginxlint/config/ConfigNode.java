package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.Placeholder;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/** A directive in the resolved tree: where it stands, what encloses it and which includes led to it. */
public final class ConfigNode {

    private final Directive directive;
    private final SourceFile file;
    private final ConfigBlock parent;
    private final Origin origin;
    private final String name;
    private final boolean isReached;
    private final boolean isOptional;
    private final boolean isConditional;
    private final boolean mayHavePlaceholder;
    private final Optional<ConfigBlock> block;

    ConfigNode(Directive directive, SourceFile file, ConfigBlock parent, Origin origin, Certainty certainty) {
        this.directive = directive;
        this.file = file;
        this.parent = parent;
        this.origin = origin;
        this.name = parent.tree().shared(directive.nameValue());
        this.mayHavePlaceholder = directive.hasOpaqueArgument();
        this.isReached = certainty.isReached;
        this.isOptional = certainty.isOptional;
        this.isConditional = certainty.isOptional
                || (parent.owner().isPresent() && parent.owner().get().isConditional);
        this.block = directive.block().isPresent() ? Optional.of(ConfigBlock.of(this)) : Optional.empty();
    }

    /**
     * Whether nginx will meet a directive.
     *
     * @param isReached whether no syntax error stands before it
     * @param isOptional whether a template may leave it out of its block, or repeat it there
     */
    record Certainty(boolean isReached, boolean isOptional) {

        private static final Certainty SURE = new Certainty(true, false);
        private static final Certainty UNREACHED = new Certainty(false, false);
        private static final Certainty OPTIONAL = new Certainty(true, true);
        private static final Certainty NEITHER = new Certainty(false, true);

        /** One of the four: every directive has one. */
        static Certainty of(boolean isReached, boolean isOptional) {
            return isOptional ? (isReached ? OPTIONAL : NEITHER) : (isReached ? SURE : UNREACHED);
        }
    }

    public Directive directive() {
        return directive;
    }

    public SourceFile file() {
        return file;
    }

    /** The block it stands in. */
    public ConfigBlock parent() {
        return parent;
    }

    public Origin origin() {
        return origin;
    }

    /** Whether nginx gets here: no syntax error stands before it, in its file or before an include that led to it. */
    public boolean isReached() {
        return isReached;
    }

    /**
     * Whether a template has it, or a block around it, there on a condition only, or any number of times: it may be
     * missing, it may be repeated, and what contradicts it may never stand beside it.
     */
    public boolean isConditional() {
        return isConditional;
    }

    /**
     * Whether a template may leave it out of its block, or repeat it there. Unlike {@link #isConditional()} this is not
     * so for a directive that is there whenever its block is.
     */
    public boolean isOptional() {
        return isOptional;
    }

    /** What stands in its braces, includes resolved; empty for a simple directive. */
    public Optional<ConfigBlock> block() {
        return block;
    }

    public String name() {
        return name;
    }

    public List<Word> arguments() {
        return directive.arguments();
    }

    /**
     * The value of an argument, or the empty string when there are fewer.
     *
     * @param index 0 for the first; that before it, which is the last one of none, is not there
     */
    public String argument(int index) {
        return index >= 0 && index < arguments().size() ? arguments().get(index).value() : "";
    }

    /**
     * Whether a program fills in one of the words, or a part of it, before nginx reads it. A name in upper case that a
     * directive of the configuration gives a value is none for it to fill in.
     */
    public boolean isOpaque(Word word) {
        return word.isFilledIn()
                || (word.isOpaque()
                        && Placeholder.isIn(word.value(), parent.tree().upperCaseVariables()));
    }

    /** Whether one of its arguments is opaque, so that it is not known how many there are either. */
    public boolean hasPlaceholder() {
        // nearly none has: the words are not looked at for that
        return mayHavePlaceholder && findsPlaceholder();
    }

    private boolean findsPlaceholder() {
        List<Word> arguments = arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (isOpaque(arguments.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The place of the directive's words, without its block. */
    public Place place() {
        return place(directive.head());
    }

    /** The place of one of its words. */
    public Place place(Word word) {
        return place(word.span());
    }

    public Place place(Span span) {
        return new Place(file, span);
    }

    @Override
    public String toString() {
        return place().shortForm() + " " + name();
    }
}
