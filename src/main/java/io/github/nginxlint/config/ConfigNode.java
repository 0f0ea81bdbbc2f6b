package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/** A directive in the resolved tree: where it stands, what encloses it and which includes led to it. */
public final class ConfigNode {

    private final Directive directive;
    private final SourceFile file;
    private final ConfigBlock parent;
    private final Origin origin;
    private final boolean isReached;
    private final Optional<ConfigBlock> block;

    ConfigNode(Directive directive, SourceFile file, ConfigBlock parent, Origin origin, boolean isReached) {
        this.directive = directive;
        this.file = file;
        this.parent = parent;
        this.origin = origin;
        this.isReached = isReached;
        this.block = directive.block().map(b -> ConfigBlock.of(this));
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

    /** What stands in its braces, includes resolved; empty for a simple directive. */
    public Optional<ConfigBlock> block() {
        return block;
    }

    public String name() {
        return directive.name().value();
    }

    public List<Word> arguments() {
        return directive.arguments();
    }

    /**
     * The value of an argument, or the empty string when there are fewer.
     *
     * @param index 0 for the first
     */
    public String argument(int index) {
        return index < arguments().size() ? arguments().get(index).value() : "";
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
