package io.github.nginxlint.config;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.SourceReader.ReadResult;
import io.github.nginxlint.source.SourceReader.Refused;
import io.github.nginxlint.source.SourceReader.Text;
import io.github.nginxlint.source.Workers;
import io.github.nginxlint.syntax.Allowance;
import io.github.nginxlint.syntax.NginxFileParser;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every file of a run, parsed once, under the first of its names by which it was asked for. */
final class ParsedFiles {

    /** Fewer files are parsed before other threads have begun. */
    private static final int MANY = 50;

    /** In so many parts files are parsed; those of one share what their parser has looked up. */
    private static final int PARTS = 16;

    private final SourceReader reader;
    private final Limits limits;
    private final Allowance allowance;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Parsed> parsedByIdentity = new HashMap<>();
    private final Supplier<Vocabulary> vocabularies;
    private final Vocabulary vocabulary;
    private final List<RefusedPath> faults = new ArrayList<>();

    /**
     * The files of a reader.
     *
     * @param limits how much of them is looked at
     * @param vocabularies makes one for each thread
     */
    ParsedFiles(SourceReader reader, Limits limits, Supplier<Vocabulary> vocabularies) {
        this.reader = reader;
        this.limits = limits;
        this.allowance = Allowance.of(limits);
        this.vocabularies = vocabularies;
        this.vocabulary = vocabularies.get();
    }

    /** A parsed file or the reason why there is none. */
    sealed interface Outcome permits Parsed, Failed {}

    /**
     * The file could be read.
     *
     * @param file what is in it
     * @param identity the name under which it is the same by whatever path
     */
    record Parsed(ParsedFile file, String identity) implements Outcome {}

    /**
     * The file could not be read.
     *
     * @param reason why, for the user
     * @param isMissing whether nothing that may be read is there
     * @param isBeyondLimit whether it could be read if a limit of the run were higher
     * @param isFault whether the program itself failed on it
     */
    record Failed(String reason, boolean isMissing, boolean isBeyondLimit, boolean isFault) implements Outcome {}

    /**
     * Reads many files that are asked for next: one after another, since all count against the same limits, but their
     * text is parsed on all processors.
     */
    void prepare(List<String> paths) {
        if (paths.size() < MANY) {
            return;
        }
        List<SourceFile> texts = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        Set<String> met = new HashSet<>(parsedByIdentity.keySet());
        for (String path : paths) {
            String identity = outcomes.containsKey(path) ? path : reader.identity(path);
            boolean isNew = !outcomes.containsKey(path) && met.size() < limits.get(Limit.FILES) && met.add(identity);
            if (isNew && at(path, reader) instanceof Text text) {
                texts.add(text.file());
                identities.add(identity);
            }
        }
        parse(texts, identities);
    }

    private static ReadResult at(String path, SourceReader reader) {
        try {
            return reader.read(path);
        } catch (RuntimeException | Error e) {
            // once more when its turn comes, where it is said
            return new Refused("");
        }
    }

    private void parse(List<SourceFile> texts, List<String> identities) {
        @Nullable Ahead[] parsed = new Ahead[texts.size()];
        int most = texts.size() / PARTS + 1;
        AtomicLong taken = new AtomicLong();
        Workers.forEach(PARTS, part -> {
            Vocabulary own = vocabularies.get();
            int end = Math.min(texts.size(), (part + 1) * most);
            // what all take together is counted afterwards: here it is enough to stop when it is too much by far
            for (int i = part * most; i < end && taken.get() <= allowance.left(); i++) {
                Ahead ahead = parse(texts.get(i), own, allowance.again(), identities.get(i));
                taken.addAndGet(ahead.taken.taken());
                parsed[i] = ahead;
            }
        });
        keep(parsed);
    }

    /** Keeps the first of the files, as many as would have been parsed whole one after another. */
    private void keep(@Nullable Ahead[] parsed) {
        for (Ahead ahead : parsed) {
            if (ahead == null || ahead.file.isEmpty() || !allowance.covers(ahead.taken)) {
                return;
            }
            allowance.take(ahead.taken);
            parsedByIdentity.put(ahead.file.get().identity(), ahead.file.get());
        }
    }

    /**
     * A file that is parsed before its turn.
     *
     * @param file the file; empty where the program failed on it: it does once more when its turn comes, and says so
     * @param taken what parsing it has taken
     */
    private record Ahead(Optional<Parsed> file, Allowance taken) {}

    private static Ahead parse(SourceFile text, Vocabulary vocabulary, Allowance allowance, String identity) {
        try {
            ParsedFile file = NginxFileParser.parse(text, vocabulary, allowance);
            return new Ahead(Optional.of(new Parsed(file, identity)), allowance);
        } catch (RuntimeException | Error e) {
            return new Ahead(Optional.empty(), allowance);
        }
    }

    Outcome at(String path) {
        Outcome known = outcomes.get(path);
        if (known == null) {
            known = loadGuarded(path);
            outcomes.put(path, known);
        }
        return known;
    }

    /** One file on which the program fails does not keep it from the others. */
    private Outcome loadGuarded(String path) {
        try {
            return load(path);
        } catch (RuntimeException | Error e) {
            faults.add(new RefusedPath(path, "nginx-lint itself failed on it: " + e, true));
            return new Failed("nginx-lint itself failed on it", false, false, true);
        }
    }

    /** The files on which the program itself failed. */
    List<RefusedPath> faults() {
        return faults;
    }

    private Outcome load(String path) {
        String identity = reader.identity(path);
        Parsed known = parsedByIdentity.get(identity);
        if (known != null) {
            return known;
        }
        if (parsedByIdentity.size() >= limits.get(Limit.FILES)) {
            return new Failed(limits.exceeded(Limit.FILES, "files"), false, true, false);
        }
        ReadResult result = reader.read(path);
        if (result instanceof Refused refused) {
            return new Failed(
                    refused.reason(), reader.kind(path) == SourceReader.Kind.MISSING, refused.isBeyondLimit(), false);
        }
        Parsed parsed = new Parsed(NginxFileParser.parse(((Text) result).file(), vocabulary, allowance), identity);
        parsedByIdentity.put(identity, parsed);
        return parsed;
    }
}
