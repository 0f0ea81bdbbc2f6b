package io.github.nginxlint.config;

import io.github.nginxlint.config.ParsedFiles.Parsed;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.Vocabulary;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Puts configurations together: every file in the place of the {@code include} that names it. One resolver serves a
 * run: a file is parsed once, however many trees it appears in.
 */
public final class IncludeResolver {

    private final SourceReader reader;
    private final ParsedFiles files;
    private final Budget budget;
    private final Limits limits;
    private final Set<String> reached = new HashSet<>();
    private final Map<SourceFile, ParsedFile> used = new LinkedHashMap<>();
    private final Set<UnreadInclude> unread = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Object> givenUp = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean isExhausted;

    private IncludeResolver(SourceReader reader, Limits limits, Supplier<Vocabulary> vocabularies) {
        this.reader = reader;
        this.limits = limits;
        this.files = new ParsedFiles(reader, limits, vocabularies);
        this.budget = new Budget(limits.get(Limit.STATEMENTS));
    }

    public static IncludeResolver over(SourceReader reader) {
        return over(reader, Limits.STANDARD);
    }

    /** With catalog words, within the limits given. */
    public static IncludeResolver over(SourceReader reader, Limits limits) {
        return over(reader, CatalogVocabulary::new, limits);
    }

    static IncludeResolver over(SourceReader reader, Supplier<Vocabulary> vocabularies, Limits limits) {
        return new IncludeResolver(reader, limits, vocabularies);
    }

    /**
     * The statements of a file with all that it includes; nothing for a file that cannot be read.
     *
     * @param entry the file's path
     * @param base the directory that stands for nginx's own, the one of the main configuration
     * @param options where else to look
     */
    public ConfigBlock resolve(String entry, String base, IncludeOptions options) {
        return resolve(
                entry,
                new IncludePaths(reader, options, List.of(options.prefix().orElse(base))));
    }

    ConfigBlock resolve(String entry, IncludePaths paths) {
        return new TreeBuilder(this, paths).build(entry);
    }

    ParsedFiles files() {
        return files;
    }

    Budget budget() {
        return budget;
    }

    long limit(Limit limit) {
        return limits.get(limit);
    }

    /** Whether the file, by whatever path, is part of a tree. */
    boolean isReached(String identity) {
        return reached.contains(identity);
    }

    void reach(Parsed parsed) {
        reached.add(parsed.identity());
        // what is a table in one place and wrong in another is wrong
        used.merge(
                parsed.file().source(),
                parsed.file(),
                (known, now) -> known.errors().size() > now.errors().size() ? known : now);
    }

    void report(UnreadInclude include) {
        unread.add(include);
    }

    /** Records a problem, the same one at the same place only once. */
    void report(Problem.Kind kind, Place place, String message, List<Place> chain) {
        problems.add(new Problem(kind, place, message, chain));
    }

    /** Records, once, that the rest is not looked at. */
    void reportTooLarge(Place place) {
        if (!isExhausted) {
            isExhausted = true;
            reportLimit(Limit.STATEMENTS, " statements with all includes in place", place, List.of());
        }
    }

    /** Records that something is not looked at because a limit was reached. */
    void reportLimit(Limit limit, String things, Place place, List<Place> chain) {
        long value = limits.get(limit);
        String message = "more than " + limit.shown(value) + things + ": what goes beyond is not looked at ("
                + limit.advice(value) + ")";
        report(Problem.Kind.BEYOND_LIMIT, place, message, chain);
    }

    /** Whether the bound on statements was reached. */
    boolean isExhausted() {
        return isExhausted;
    }

    /** Remembers that a statement cannot be followed to its end: doing so again in another place would explode. */
    void giveUp(Object directive) {
        givenUp.add(directive);
    }

    boolean hasGivenUp(Object directive) {
        return givenUp.contains(directive);
    }

    /** The files that stand in a tree, in the order in which they were met. */
    public List<ParsedFile> parsed() {
        return List.copyOf(used.values());
    }

    /** The includes that could not be read, each once. */
    public List<UnreadInclude> unread() {
        return List.copyOf(unread);
    }

    /** What kept a tree from being whole. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
