package io.github.nginxlint.engine;

import io.github.nginxlint.source.SourceReader;
import java.util.List;

/**
 * What nobody named and a search found.
 *
 * @param paths files and directories; none most of the time
 * @param reader reads them and what stands in their repositories or directories
 */
record FoundPaths(List<String> paths, SourceReader reader) {

    FoundPaths {
        paths = List.copyOf(paths);
    }
}
