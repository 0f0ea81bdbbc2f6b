package io.github.nginxlint.validity;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.CatalogVocabulary;
import io.github.nginxlint.rules.syntax.ListenWords;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.NginxFileParser;
import io.github.nginxlint.syntax.Word;
import io.github.nginxlint.validity.Statements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Mistakes that fewer people make: for long runs. */
final class BroadMistakes {

    private static final List<String> VARIABLES = List.of(
            "$host",
            "${host}",
            "$nosuch",
            "${host",
            "$1",
            "$2",
            "$arg_a",
            "$http_x",
            "$cookie_a",
            "$upstream_addr",
            "a$b$c",
            "$sent_http_x",
            "$ssl_server_name",
            "$",
            "a$",
            "$-",
            "${}",
            "$upstream_http_x",
            "$binary_remote_addr",
            "$proxy_host",
            "$realip_remote_addr",
            "$limit_rate",
            "$args$is_args",
            "$uri$request_uri/a");
    private static final List<String> PATTERNS = List.of(
            "(",
            ")",
            "[",
            "a]",
            "[a",
            "*a",
            "a**",
            "a{2,1}",
            "a{2}",
            "a{,3}",
            "(?<n>a)(?<n>b)",
            "(?<n>a)",
            "(?P<1a>b)",
            "(?i)a",
            "[[:foo:]]",
            "[[:alpha:]]",
            "x{99999}",
            "x{65535}",
            "\\",
            "a\\",
            "\\1",
            "(a)\\1",
            "(?<a-b>c)",
            "(?#c)",
            "(?=a)",
            "(?<=a*)b",
            "\\p{Foo}",
            "\\p{L}",
            "[z-a]",
            "a|",
            "|",
            "(?:a",
            "^(.+)$",
            "(?'q'a)",
            "\\Qa",
            "[\\w-a]",
            "(*UTF8)a",
            "a++");
    private static final List<String> MATCHING =
            List.of("location", "rewrite", "if", "server_name", "map", "proxy_redirect", "sub_filter");

    private final Random random;
    private final Mistakes mistakes;
    private final Values values;
    private final List<DirectiveSpec> specs = new ArrayList<>();

    BroadMistakes(Random random, NginxVersion version) {
        this.random = random;
        this.mistakes = new Mistakes(random, version);
        this.values = new Values(random, version);
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                if (spec.origin() == DirectiveOrigin.OSS && spec.existsIn(version) && !Mistakes.isOfTheMachine(name)) {
                    specs.add(spec);
                }
            }
        }
    }

    /** The files of a configuration with a mistake or more. */
    Map<String, String> in(String text) {
        String changed = random.nextBoolean() ? mistakes.in(text) : text;
        for (int n = changed.equals(text) ? 1 : random.nextInt(2); n > 0; n--) {
            changed = once(changed);
        }
        return random.nextInt(4) == 0 ? parted(changed) : Map.of("nginx.conf", changed);
    }

    private String once(String text) {
        List<Statement> all = Statements.of("nginx.conf", text).all();
        if (all.isEmpty()) {
            return text;
        }
        Statement any = any(all);
        return switch (random.nextInt(9)) {
            case 0 -> inserted(text, all, ListenWords.listen(random));
            case 1 -> argument(text, any, VARIABLES.get(random.nextInt(VARIABLES.size())), random.nextBoolean());
            case 2, 3 -> pattern(text, all);
            case 4, 5 -> inserted(text, all, foreign());
            case 6 -> exchanged(text, any, any(all));
            case 7 -> quoted(text, any);
            default -> doubledBlock(text, all);
        };
    }

    private Statement any(List<Statement> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Optional<Statement> block(List<Statement> all) {
        List<Statement> blocks = all.stream()
                .filter(s -> s.directive().block().isPresent()
                        && s.directive().block().get().code().isEmpty())
                .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(any(blocks));
    }

    private String inserted(String text, List<Statement> all, String what) {
        return block(all)
                .map(block -> new StringBuilder(text)
                        .insert(block.head().end(), "\n" + what + "\n")
                        .toString())
                .orElse(text);
    }

    /** Any directive, wherever it may belong. */
    private String foreign() {
        DirectiveSpec spec = specs.get(random.nextInt(specs.size()));
        int most =
                spec.arity().open() ? spec.arity().minimum() + 2 : spec.arity().maximum();
        int count = spec.arity().minimum()
                + random.nextInt(Math.max(1, most - spec.arity().minimum() + 1));
        StringBuilder statement = new StringBuilder(spec.name());
        for (int i = 0; i < count; i++) {
            statement.append(' ').append(values.likely(spec));
        }
        return statement.append(spec.isBlock() ? " { }" : ";").toString();
    }

    private Optional<Word> argument(Statement statement) {
        List<Word> arguments = statement.directive().arguments();
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(random.nextInt(arguments.size())));
    }

    private String argument(String text, Statement statement, String value, boolean isAppended) {
        return argument(statement)
                .map(word -> text.substring(
                                0, isAppended ? word.span().end() : word.span().start())
                        + value
                        + text.substring(word.span().end()))
                .orElse(text);
    }

    private String pattern(String text, List<Statement> all) {
        List<Statement> matching =
                all.stream().filter(s -> MATCHING.contains(s.name())).toList();
        String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
        if (matching.isEmpty()) {
            return inserted(text, all, "location ~ " + pattern + " { }");
        }
        Statement one = any(matching);
        return switch (one.name()) {
            case "location" -> {
                List<Word> words = one.directive().arguments();
                yield words.isEmpty()
                        ? text
                        : text.substring(0, words.get(0).span().start())
                                + (random.nextBoolean() ? "~ " : "~* ")
                                + pattern
                                + text.substring(
                                        words.get(words.size() - 1).span().end());
            }
            case "server_name" -> argument(text, one, "~" + pattern, false);
            case "proxy_redirect" -> argument(text, one, "~*" + pattern, false);
            default -> argument(text, one, pattern, random.nextInt(3) == 0);
        };
    }

    /** The arguments of one for those of the other. */
    private String exchanged(String text, Statement one, Statement other) {
        Optional<Word> first = argument(one);
        Optional<Word> second = argument(other);
        if (first.isEmpty() || second.isEmpty()) {
            return text;
        }
        Span a = first.get().span();
        Span b = second.get().span();
        if (a.start() > b.start()) {
            return exchanged(text, other, one, b, a);
        }
        return exchanged(text, one, other, a, b);
    }

    private static String exchanged(String text, Statement one, Statement other, Span a, Span b) {
        boolean isSame = one.directive().equals(other.directive()) || a.end() > b.start();
        return isSame
                ? text
                : text.substring(0, a.start())
                        + text.substring(b.start(), b.end())
                        + text.substring(a.end(), b.start())
                        + text.substring(a.start(), a.end())
                        + text.substring(b.end());
    }

    private String quoted(String text, Statement statement) {
        Optional<Word> word = argument(statement);
        if (word.isEmpty()) {
            return text;
        }
        Span span = word.get().span();
        String written = text.substring(span.start(), span.end());
        String changed = switch (random.nextInt(5)) {
            case 0 -> '"' + written + '"';
            case 1 -> '\'' + written + '\'';
            case 2 -> written.replace("\"", "").replace("'", "");
            case 3 -> written + '\\';
            default -> '"' + written;
        };
        return text.substring(0, span.start()) + changed + text.substring(span.end());
    }

    private String doubledBlock(String text, List<Statement> all) {
        Optional<Statement> block = block(all);
        if (block.isEmpty()) {
            return text;
        }
        Span span = block.get().directive().span();
        String copy = text.substring(span.start(), span.end());
        return text.substring(0, span.end()) + "\n" + copy + text.substring(span.end());
    }

    /** What stands in a block, in a file of its own. */
    private Map<String, String> parted(String text) {
        Optional<Statement> block = block(Statements.of("nginx.conf", text).all());
        boolean isBroken = !NginxFileParser.parse(SourceFile.of("nginx.conf", text), new CatalogVocabulary())
                .errors()
                .isEmpty();
        if (block.isEmpty() || isBroken) {
            return Map.of("nginx.conf", text);
        }
        Span span = block.get().directive().block().orElseThrow().span();
        if (span.length() < 3 || text.charAt(span.end() - 1) != '}') {
            return Map.of("nginx.conf", text);
        }
        String include = random.nextInt(3) == 0 ? "include parts/*.conf;" : "include parts/a.conf;";
        return Map.of(
                "nginx.conf",
                text.substring(0, span.start() + 1) + "\n" + include + "\n" + text.substring(span.end() - 1),
                "parts/a.conf",
                text.substring(span.start() + 1, span.end() - 1));
    }
}
