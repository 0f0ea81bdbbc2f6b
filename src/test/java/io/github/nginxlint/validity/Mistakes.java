package io.github.nginxlint.validity;

import io.github.nginxlint.catalog.Arity;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Word;
import io.github.nginxlint.validity.Statements.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes a good configuration as people do by mistake. */
final class Mistakes {

    private static final List<String> STRUCTURE = List.of(";", "{", "}");

    private final Random random;
    private final Values values;
    private final Map<Context, List<DirectiveSpec>> specs = new EnumMap<>(Context.class);

    Mistakes(Random random, NginxVersion version) {
        this.random = random;
        this.values = new Values(random, version);
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                if (spec.origin() == DirectiveOrigin.OSS && spec.existsIn(version) && !isOfTheMachine(name)) {
                    spec.contexts()
                            .forEach(context -> specs.computeIfAbsent(context, c -> new ArrayList<>())
                                    .add(spec));
                }
            }
        }
    }

    /** Those that write or load what they name. */
    static boolean isOfTheMachine(String name) {
        return List.of("load_module", "user", "pid", "lock_file", "working_directory", "ssl_engine", "include")
                        .contains(name)
                || name.startsWith("perl")
                || name.startsWith("google_perftools");
    }

    /** The text with a mistake or two. */
    String in(String text) {
        String changed = once(text);
        return random.nextInt(6) == 0 ? once(changed) : changed;
    }

    private String once(String text) {
        Statements statements = Statements.of("nginx.conf", text);
        if (statements.all().isEmpty()) {
            return text;
        }
        Statement any = statements.all().get(random.nextInt(statements.all().size()));
        return switch (random.nextInt(24)) {
            case 0 -> replace(text, any.directive().span(), "");
            case 1 -> doubled(text, any);
            case 2 -> swapped(text, any, statements);
            case 3, 4, 5, 6 -> changedValue(text, any);
            case 7 -> replace(text, any.directive().name().span(), values.misspelt(any.name()));
            case 8 -> moved(text, any, statements);
            case 9 -> droppedArgument(text, any);
            case 10 -> addedArgument(text, any);
            case 11 -> misspeltArgument(text, any);
            case 12 -> unstructured(text);
            case 13, 14 -> copied(text, any, statements);
            default -> added(text, statements);
        };
    }

    private static String replace(String text, Span span, String with) {
        return text.substring(0, span.start()) + with + text.substring(span.end());
    }

    private static String words(String text, Statement statement) {
        return text.substring(
                statement.directive().span().start(),
                statement.directive().span().end());
    }

    private static String doubled(String text, Statement statement) {
        Span span = statement.directive().span();
        return replace(text, span, words(text, statement) + "\n" + words(text, statement));
    }

    private String swapped(String text, Statement first, Statements statements) {
        Statement second = statements.all().get(random.nextInt(statements.all().size()));
        Span one = first.directive().span();
        Span two = second.directive().span();
        if (one.start() > two.start()) {
            return swapped(text, second, first);
        }
        return swapped(text, first, second);
    }

    private static String swapped(String text, Statement first, Statement second) {
        Span one = first.directive().span();
        Span two = second.directive().span();
        return one.end() > two.start()
                ? text
                : replace(replace(text, two, words(text, first)), one, words(text, second));
    }

    private Optional<Word> argument(Statement statement) {
        List<Word> arguments = statement.directive().arguments();
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(random.nextInt(arguments.size())));
    }

    private String changedValue(String text, Statement statement) {
        Optional<DirectiveSpec> spec = spec(statement);
        String value = spec.isPresent() && random.nextBoolean() ? values.likely(spec.get()) : values.any();
        return argument(statement)
                .map(word -> replace(text, word.span(), value))
                .orElse(text);
    }

    private Optional<DirectiveSpec> spec(Statement statement) {
        return Context.of(statement.around())
                .flatMap(context ->
                        Catalog.find(statement.name(), context).stream().findFirst());
    }

    private String misspeltArgument(String text, Statement statement) {
        return argument(statement)
                .map(word -> replace(
                        text,
                        word.span(),
                        values.misspelt(
                                text.substring(word.span().start(), word.span().end()))))
                .orElse(text);
    }

    private String droppedArgument(String text, Statement statement) {
        return argument(statement).map(word -> replace(text, word.span(), "")).orElse(text);
    }

    private String addedArgument(String text, Statement statement) {
        int at = statement.directive().head().end();
        return text.substring(0, at) + " " + values.any() + text.substring(at);
    }

    /** To the start of another block. */
    private String moved(String text, Statement statement, Statements statements) {
        Span span = statement.directive().span();
        Optional<Statement> block = block(statements);
        if (block.isEmpty()) {
            return text;
        }
        int at = block.get().head().end();
        if (span.start() <= at && at <= span.end()) {
            return text;
        }
        String moved = "\n" + words(text, statement) + "\n";
        return at < span.start()
                ? insert(replace(text, span, ""), at, moved)
                : replace(insert(text, at, moved), span, "");
    }

    /** To the start or end of a block of the same kind, which may hold it. */
    private String copied(String text, Statement statement, Statements statements) {
        List<Statement> same = statements.all().stream()
                .filter(s -> s.directive().block().isPresent()
                        && statement.parent() != null
                        && s.name().equals(statement.parent().name()))
                .toList();
        if (same.isEmpty()) {
            return text;
        }
        Statement block = same.get(random.nextInt(same.size()));
        int at = random.nextBoolean()
                ? block.head().end()
                : block.directive().span().end() - 1;
        return insert(text, at, "\n" + words(text, statement) + "\n");
    }

    private Optional<Statement> block(Statements statements) {
        List<Statement> blocks = statements.all().stream()
                .filter(s -> s.directive().block().isPresent()
                        && s.directive().block().get().code().isEmpty())
                .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.get(random.nextInt(blocks.size())));
    }

    private static String insert(String text, int at, String what) {
        return text.substring(0, at) + what + text.substring(at);
    }

    /** A directive that is allowed there, with arguments of the right number. */
    private String added(String text, Statements statements) {
        Optional<Statement> block = block(statements);
        if (block.isEmpty()) {
            return text;
        }
        List<String> around = new ArrayList<>(block.get().around());
        around.add(block.get().name());
        List<DirectiveSpec> allowed = Context.of(around).map(specs::get).orElse(List.of());
        if (allowed == null || allowed.isEmpty()) {
            return text;
        }
        DirectiveSpec spec = allowed.get(random.nextInt(allowed.size()));
        Arity arity = spec.arity();
        int most = Math.max(arity.minimum(), Math.min(arity.open() ? arity.minimum() + 2 : arity.maximum(), 3));
        int count = arity.minimum() + random.nextInt(most - arity.minimum() + 1);
        StringBuilder statement = new StringBuilder("\n").append(spec.name());
        for (int i = 0; i < count; i++) {
            statement.append(' ').append(values.likely(spec));
        }
        statement.append(spec.isBlock() ? " { }\n" : ";\n");
        return insert(text, block.get().head().end(), statement.toString());
    }

    private String unstructured(String text) {
        String what = STRUCTURE.get(random.nextInt(STRUCTURE.size()));
        int at = text.indexOf(what, random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + text.substring(at + 1);
    }
}
