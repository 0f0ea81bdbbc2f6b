package io.github.nginxlint.config;

import io.github.nginxlint.source.NginxDump;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.syntax.NginxFileParser;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.List;

/**
 * All that was loaded in a run, in an order that does not depend on the disk.
 *
 * @param trees whole configurations first, then the fragments that none of them includes
 * @param files every file that was parsed, each once
 * @param unread includes that could not be read, each once
 * @param problems what kept a tree from being whole
 * @param refused named paths from which nothing could be loaded
 */
public record Configuration(
        List<ConfigTree> trees,
        List<ParsedFile> files,
        List<UnreadInclude> unread,
        List<Problem> problems,
        List<RefusedPath> refused) {

    public Configuration {
        trees = List.copyOf(trees);
        files = List.copyOf(files);
        unread = List.copyOf(unread);
        problems = List.copyOf(problems);
        refused = List.copyOf(refused);
    }

    /** Loads what was named. A file that is the output of {@code nginx -T} stands for the files it was made of. */
    public static Configuration load(SourceReader reader, LoadOptions options) {
        Loading loading = new Loading();
        loading.load(reader, options);
        return loading.finish();
    }

    /** Loads the output of {@code nginx -T}; the paths of the options say nothing then. */
    public static Configuration load(NginxDump dump, LoadOptions options) {
        Loading loading = new Loading();
        loading.load(dump, options);
        return loading.finish();
    }

    /** Whether a file looks like configuration of nginx, whatever its name; not so when it cannot be read. */
    public static boolean isOfNginx(SourceReader reader, String path) {
        return reader.read(path) instanceof SourceReader.Text text
                && FileContent.isOfNginx(NginxFileParser.parse(text.file(), new CatalogVocabulary()));
    }
}
