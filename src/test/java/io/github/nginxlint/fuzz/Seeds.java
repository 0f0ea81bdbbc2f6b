package io.github.nginxlint.fuzz;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.PageCase;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Configurations that are changed at random: the pages' examples, testdata, and real ones where there are some. */
final class Seeds {

    private static final Path TESTDATA = Path.of("testdata");
    private static final Path CORPUS = Path.of(System.getProperty("corpus", "../shared/corpus"));

    /** Larger ones are slow and hold nothing else. */
    private static final int MOST_BYTES = 60_000;

    private Seeds() {}

    static List<Input> all(boolean withCorpus) throws IOException {
        List<Input> seeds = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            for (PageCase example : PageCase.of(RulePages.find(rule.id()).orElseThrow())) {
                seeds.add(Input.of(example.toString(), encoded(example.files())));
            }
        }
        for (String parent : List.of("projects", "projects/seeds", "realworld", "backend", "fix")) {
            seeds.addAll(folders(TESTDATA.resolve(parent)));
        }
        if (withCorpus && Files.isDirectory(CORPUS)) {
            seeds.addAll(folders(CORPUS.resolve("wild")));
            seeds.addAll(singles(CORPUS.resolve("templates")));
        }
        return seeds;
    }

    private static Map<String, String> encoded(Map<String, String> texts) {
        Map<String, String> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, Input.text(text.getBytes(StandardCharsets.UTF_8))));
        return files;
    }

    private static List<Input> folders(Path parent) throws IOException {
        List<Input> seeds = new ArrayList<>();
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Map<String, String> files = files(folder);
                if (!files.isEmpty()) {
                    seeds.add(Input.of(folder.toString(), files));
                }
            }
        }
        return seeds;
    }

    private static List<Input> singles(Path parent) throws IOException {
        List<Input> seeds = new ArrayList<>();
        files(parent).forEach((name, content) -> seeds.add(Input.of(name, Map.of("nginx.conf", content))));
        return seeds;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        int size = 0;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                size += (int) Files.size(path);
                if (size > MOST_BYTES) {
                    break;
                }
                files.put(named(folder.relativize(path).toString()), Input.text(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    /** A main file is one wherever it stands. */
    private static String named(String path) {
        return path.replaceFirst("^(nginx|before|conf)/(?=nginx\\.conf$|conf\\.d/|sites-enabled/|snippets/)", "");
    }
}
