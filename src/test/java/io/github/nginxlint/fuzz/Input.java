package io.github.nginxlint.fuzz;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.engine.BackendFiles;
import io.github.nginxlint.engine.IncludePlaces;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of one run.
 *
 * @param origin what it was made from
 * @param files name to content, a character for each byte
 * @param target the version meant
 * @param isDump whether the first file comes by standard input
 */
record Input(String origin, TreeMap<String, String> files, TargetVersion target, boolean isDump) {

    /** Where the backends' files are, as in the pages' examples. */
    private static final List<String> POOLS = List.of("php-fpm.d", "php-fpm.conf", "php.ini");

    private static final List<String> UNITS = List.of("etc/systemd/system");
    private static final List<String> COMPOSE = List.of("compose.yaml", "docker-compose.yml");

    static Input of(String origin, Map<String, String> files) {
        return new Input(origin, new TreeMap<>(files), TargetVersion.ANY, false);
    }

    Input with(Map<String, String> others) {
        return new Input(origin, new TreeMap<>(others), target, isDump);
    }

    Input madeBy(String what) {
        return new Input(origin + ", " + what, files, target, isDump);
    }

    Input meantFor(TargetVersion version) {
        return new Input(origin, files, version, isDump);
    }

    /** All files in one, as {@code nginx -T} prints them. */
    Input asDump() {
        StringBuilder text = new StringBuilder();
        for (String name : new String[] {"nginx.conf", ""}) {
            files.forEach((file, content) -> {
                if (file.equals("nginx.conf") != name.isEmpty()) {
                    text.append("# configuration file /etc/nginx/").append(file).append(":\n");
                    text.append(content).append('\n');
                }
            });
        }
        return new Input(origin, new TreeMap<>(Map.of("dump", text.toString())), target, true);
    }

    int size() {
        int size = 0;
        for (String content : files.values()) {
            size += content.length();
        }
        return size;
    }

    LintRequest request() {
        List<String> main = List.of(files.containsKey("nginx.conf") ? "nginx.conf" : files.firstKey());
        LintRequest request =
                isDump ? LintRequest.ofStandardInput(bytes(files.firstEntry().getValue())) : LintRequest.of(main);
        return request.meantFor(target)
                .including(new IncludePlaces(Optional.empty(), List.of("/etc/nginx/=./"), List.of()))
                .comparedWith(new BackendFiles(present(POOLS), present(COMPOSE), present(UNITS)));
    }

    private List<String> present(List<String> paths) {
        List<String> present = new ArrayList<>();
        for (String path : paths) {
            String next = files.ceilingKey(path);
            if (!isDump && next != null && (next.equals(path) || next.startsWith(path + "/"))) {
                present.add(path);
            }
        }
        return present;
    }

    /** Where a run reads from: always a new one, since it remembers. */
    Inputs inputs(LintRequest request) {
        if (isDump) {
            return Inputs.onDisk(Path.of("target"), request);
        }
        Map<String, SourceFile> sources = new TreeMap<>();
        files.forEach((name, content) -> sources.put(name, SourceFile.decode(name, bytes(content))));
        return Inputs.inMemory(MapReader.of(sources));
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Writes the files below a directory. */
    void write(Path directory) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path;
            try {
                path = directory.resolve("./" + file.getKey()).normalize();
            } catch (InvalidPathException e) {
                continue;
            }
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, bytes(file.getValue()));
        }
    }
}
