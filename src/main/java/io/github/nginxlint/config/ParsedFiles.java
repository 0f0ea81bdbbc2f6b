package io.github.nginxlint.config;

import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.SourceReader.ReadResult;
import io.github.nginxlint.source.SourceReader.Refused;
import io.github.nginxlint.source.SourceReader.Text;
import io.github.nginxlint.syntax.NginxFileParser;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/** Every file of a run, parsed once, under the first of its names by which it was asked for. */
final class ParsedFiles {

    private final SourceReader reader;
    private final int limit;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Parsed> parsedByIdentity = new HashMap<>();
    private final Vocabulary vocabulary;

    ParsedFiles(SourceReader reader, int limit, Vocabulary vocabulary) {
        this.reader = reader;
        this.limit = limit;
        this.vocabulary = vocabulary;
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
     */
    record Failed(String reason, boolean isMissing) implements Outcome {}

    Outcome at(String path) {
        Outcome known = outcomes.get(path);
        if (known == null) {
            known = load(path);
            outcomes.put(path, known);
        }
        return known;
    }

    private Outcome load(String path) {
        String identity = reader.identity(path);
        Parsed known = parsedByIdentity.get(identity);
        if (known != null) {
            return known;
        }
        if (parsedByIdentity.size() >= limit) {
            return new Failed("more than " + limit + " files", false);
        }
        ReadResult result = reader.read(path);
        if (result instanceof Refused refused) {
            return new Failed(refused.reason(), reader.kind(path) == SourceReader.Kind.MISSING);
        }
        Parsed parsed = new Parsed(NginxFileParser.parse(((Text) result).file(), vocabulary), identity);
        parsedByIdentity.put(identity, parsed);
        return parsed;
    }
}
