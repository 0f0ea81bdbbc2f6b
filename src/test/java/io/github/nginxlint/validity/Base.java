package io.github.nginxlint.validity;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.PageCase;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.Glob;
import io.github.nginxlint.validity.Statements.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A good configuration that mistakes are made in: one text, its includes written in their place, without what another
 * machine may lack.
 *
 * @param name where it is from
 * @param text the configuration
 */
record Base(String name, String text) {

    private static final List<Path> FOLDERS =
            List.of(Path.of("testdata", "realworld"), Path.of("testdata", "projects"));
    private static final Path SYNTAX = Path.of("testdata", "syntax", "base");
    private static final int PASSES = 6;
    private static final int REPAIRS = 60;
    private static final Pattern UNKNOWN_HOST =
            Pattern.compile("host not found in (?:upstream|resolver) \"([^\":/]+)[\":/].*", Pattern.DOTALL);

    /** Those that the installed nginx takes, with or without the pages' examples. */
    static List<Base> accepted(InstalledNginx nginx, boolean withPages) throws IOException {
        List<Base> accepted = new ArrayList<>();
        for (Base base : all(withPages)) {
            repaired(base, nginx).ifPresent(accepted::add);
        }
        return accepted;
    }

    private static List<Base> all(boolean withPages) throws IOException {
        List<Base> all = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> layouts = Files.list(folder)) {
                for (Path layout : layouts.filter(Files::isDirectory).sorted().toList()) {
                    Map<String, String> files = files(layout);
                    if (files.containsKey("nginx.conf")) {
                        all.add(of(layout.toString(), files));
                    }
                }
            }
        }
        try (Stream<Path> files = Files.list(SYNTAX)) {
            for (Path file : files.sorted().toList()) {
                all.add(of(file.toString(), Map.of("nginx.conf", Files.readString(file))));
            }
        }
        for (Rule rule : withPages ? Rules.all() : List.<Rule>of()) {
            for (PageCase page : PageCase.of(RulePages.find(rule.id()).orElseThrow())) {
                if (page.section().equals("Good")) {
                    all.add(of(page.toString(), page.files()));
                }
            }
        }
        return all;
    }

    private static Map<String, String> files(Path layout) throws IOException {
        Path nginx = layout.resolve("nginx");
        Path root = Files.isDirectory(nginx) ? nginx : layout;
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    static Base of(String name, Map<String, String> files) {
        String text = Objects.requireNonNull(files.get("nginx.conf"));
        for (int i = 0; i < PASSES; i++) {
            text = rewritten(text, statement -> included(statement, files));
        }
        return new Base(name, rewritten(text, Base::portable));
    }

    /** A text with logs, certificates and caches where each machine has them. */
    static String portable(String text) {
        return rewritten(text, Base::portable);
    }

    private interface Rewrite {
        /** What a statement becomes; null for what it is. */
        @org.jspecify.annotations.Nullable
        String of(Statement statement);
    }

    private static String rewritten(String text, Rewrite rewrite) {
        StringBuilder written = new StringBuilder(text);
        List<Statement> all = Statements.of("nginx.conf", text).all();
        for (int i = all.size() - 1; i >= 0; i--) {
            String changed = all.get(i).directive().block().isPresent() ? null : rewrite.of(all.get(i));
            if (changed != null) {
                int start = all.get(i).directive().span().start();
                written.replace(start, all.get(i).directive().span().end(), changed);
            }
        }
        return written.toString();
    }

    private static @org.jspecify.annotations.Nullable String included(Statement statement, Map<String, String> files) {
        if (!statement.name().equals("include")
                || statement.directive().arguments().size() != 1) {
            return null;
        }
        String path = statement.directive().arguments().get(0).value();
        if (path.endsWith("mime.types")) {
            return "types { text/html html; text/css css; }";
        }
        String pattern = path.replaceFirst("^/etc/nginx/", "");
        StringBuilder text = new StringBuilder();
        files.forEach((name, content) -> {
            if (name.equals(pattern) || Glob.compile(pattern).matches(name)) {
                text.append(content).append('\n');
            }
        });
        return text.toString();
    }

    private static @org.jspecify.annotations.Nullable String portable(Statement statement) {
        String name = statement.name();
        String first = statement.directive().arguments().isEmpty()
                ? ""
                : statement.directive().arguments().get(0).value();
        if (List.of(
                        "user",
                        "pid",
                        "lock_file",
                        "load_module",
                        "ssl_dhparam",
                        "worker_processes",
                        "worker_rlimit_nofile")
                .contains(name)) {
            return "";
        }
        if (name.endsWith("_certificate_key")) {
            return name + " k.pem;";
        }
        if (name.endsWith("_certificate")) {
            return name + " c.pem;";
        }
        if (name.equals("auth_basic_user_file")) {
            return name + " htpasswd;";
        }
        boolean isWritten = name.endsWith("_log") || name.endsWith("_path");
        if (isWritten && first.startsWith("/")) {
            String text = statement.directive().arguments().stream()
                    .skip(1)
                    .map(word -> " " + word.value())
                    .reduce("", String::concat);
            return name + " logs/" + first.substring(first.lastIndexOf('/') + 1) + quoted(text) + ";";
        }
        return null;
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"");
    }

    /** Gives hosts that nginx would ask a name server about an address. */
    private static Optional<Base> repaired(Base base, InstalledNginx nginx) {
        String text = base.text;
        for (int i = 0; i < REPAIRS; i++) {
            Optional<Answer.Said> refusal =
                    nginx.ask(Map.of("nginx.conf", text)).refusal();
            if (refusal.isEmpty()) {
                return Optional.of(new Base(base.name, text));
            }
            Matcher host = UNKNOWN_HOST.matcher(refusal.get().message());
            if (!host.matches()) {
                return Optional.empty();
            }
            String changed =
                    text.replaceAll("(?<![\\w.-])" + Pattern.quote(host.group(1)) + "(?![\\w.-])", "127.0.0.7");
            if (changed.equals(text)) {
                return Optional.empty();
            }
            text = changed;
        }
        return Optional.empty();
    }
}
