package io.github.nginxlint.config;

import io.github.nginxlint.config.ConfigNode.Certainty;
import io.github.nginxlint.config.IncludePaths.Target;
import io.github.nginxlint.config.ParsedFiles.Failed;
import io.github.nginxlint.config.ParsedFiles.Outcome;
import io.github.nginxlint.config.ParsedFiles.Parsed;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.ParsedFile.Cut;
import io.github.nginxlint.syntax.SyntaxError;
import io.github.nginxlint.syntax.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds one tree. What is still to do is a stack of its own: blocks may be nested deeper than Java's stack goes. */
final class TreeBuilder {

    /** Blocks whose entries are no directives and which do not know include (ngx_http_split_clients_module.c ...). */
    private static final Set<String> WITHOUT_INCLUDE = Set.of("split_clients", "charset_map");

    private final IncludeResolver run;
    private final IncludePaths paths;
    private final Deque<Pending> pending = new ArrayDeque<>();

    TreeBuilder(IncludeResolver run, IncludePaths paths) {
        this.run = run;
        this.paths = paths;
    }

    /** What is still to do. */
    private sealed interface Pending permits Statements, Inclusions {

        Iterator<?> rest();

        ConfigBlock into();
    }

    /**
     * Statements of one block of one file.
     *
     * @param rest those not yet placed
     * @param in the file they are from
     * @param into where they go
     * @param region the part of a template in which the block is opened
     * @param isOptional whether a template may leave them out all together
     */
    private record Statements(Iterator<Directive> rest, Opened in, ConfigBlock into, int region, boolean isOptional)
            implements Pending {}

    /**
     * Files of one include.
     *
     * @param rest the paths of those not yet opened
     * @param in the file in which the include stands
     * @param node the include
     */
    private record Inclusions(Iterator<String> rest, Opened in, ConfigNode node) implements Pending {

        @Override
        public ConfigBlock into() {
            return node.parent();
        }
    }

    /**
     * A file in one place of the tree.
     *
     * @param parsed the file
     * @param origin the includes that led to it
     * @param outer the file that includes it; null for the entry
     * @param certainEnd up to where nginx surely reads it; 0 when it may not get there at all
     */
    private record Opened(
            Parsed parsed, Origin origin, @Nullable Opened outer, int certainEnd) {

        SourceFile source() {
            return parsed.file().source();
        }

        int depth() {
            return origin.includes().size();
        }
    }

    ConfigBlock build(String entry) {
        ConfigBlock top = ConfigBlock.top();
        if (run.files().at(entry) instanceof Parsed parsed) {
            open(new Opened(parsed, Origin.ENTRY, null, parsed.file().certainEnd()), top, false);
        }
        while (!pending.isEmpty()) {
            Pending next = pending.peek();
            if (!next.rest().hasNext()) {
                pending.pop();
            } else if (!run.budget().take()) {
                stop(next);
            } else if (next instanceof Statements statements) {
                place(statements.rest.next(), statements);
            } else if (next instanceof Inclusions inclusions) {
                enter(inclusions.rest.next(), inclusions);
            }
        }
        return top;
    }

    private void open(Opened file, ConfigBlock into, boolean isOptional) {
        run.reach(file.parsed);
        file.parsed.file().unread().ifPresent(span -> into.lose(new Place(file.source(), span)));
        file.parsed.file().cut().ifPresent(cut -> cut(cut, file, into));
        List<SyntaxError> errors = file.parsed.file().errors();
        if (!errors.isEmpty()) {
            into.lose(new Place(file.source(), errors.get(0).span()));
        }
        pending.push(new Statements(file.parsed.file().directives().iterator(), file, into, 0, isOptional));
    }

    private void cut(Cut cut, Opened file, ConfigBlock into) {
        Place place = new Place(file.source(), cut.span());
        into.lose(place);
        String things = switch (cut.limit()) {
            case WORDS -> " words in all files";
            case ARGUMENTS -> " words in one statement";
            default -> " statements and comments in all files";
        };
        run.reportLimit(cut.limit(), things, place, file.origin.includes());
    }

    private void place(Directive directive, Statements from) {
        if (directive.hasOpaqueName()) {
            // whatever a program puts there may set anything
            from.into.lose(new Place(from.in.source(), directive.head()));
            return;
        }
        boolean isReached = directive.headEnd() <= from.in.certainEnd;
        boolean isOptional = from.isOptional || directive.region() != from.region;
        Certainty certainty = Certainty.of(isReached, isOptional);
        ConfigNode node = new ConfigNode(directive, from.in.source(), from.into, from.in.origin, certainty);
        from.into.add(node);
        Optional<ConfigBlock> block = node.block();
        if (block.isPresent() && block.get().depth() > run.limit(Limit.NESTING)) {
            run.reportLimit(
                    Limit.NESTING,
                    " blocks within each other",
                    node.place(),
                    node.origin().includes());
            block.get().lose(node.place());
        } else if (block.isPresent()) {
            directive.block().flatMap(b -> lossIn(b.span(), from.in)).ifPresent(block.get()::lose);
            Iterator<Directive> inner =
                    directive.block().orElseThrow().directives().iterator();
            pending.push(new Statements(inner, from.in, block.get(), directive.region(), false));
        } else if (isInclude(node)) {
            follow(node, from.in);
        }
    }

    private static boolean isInclude(ConfigNode node) {
        return node.name().equals("include")
                && node.arguments().size() == 1
                && !WITHOUT_INCLUDE.contains(ownerName(node));
    }

    private static String ownerName(ConfigNode node) {
        Optional<ConfigNode> owner = node.parent().owner();
        return owner.isPresent() ? owner.get().name() : "";
    }

    private void follow(ConfigNode node, Opened in) {
        if (run.hasGivenUp(node.directive())) {
            node.parent().lose(node.place());
            return;
        }
        if (in.depth() >= run.limit(Limit.INCLUDE_DEPTH)) {
            beyond(Limit.INCLUDE_DEPTH, " includes within each other", node);
            return;
        }
        // geo opens the one file named (src/http/modules/ngx_http_geo_module.c, ngx_http_geo_include)
        Target target = paths.resolve(node.arguments().get(0), ownerName(node).equals("geo"));
        target.gap().ifPresent(reason -> unread(node, reason));
        if (target.paths().size() > run.limit(Limit.INCLUDE_FILES)) {
            beyond(Limit.INCLUDE_FILES, " files of one include", node);
        } else if (!target.paths().isEmpty()) {
            run.files().prepare(target.paths());
            pending.push(new Inclusions(target.paths().iterator(), in, node));
        }
    }

    private void beyond(Limit limit, String things, ConfigNode node) {
        run.reportLimit(limit, things, node.place(), node.origin().includes());
        giveUp(node);
    }

    private void enter(String path, Inclusions from) {
        ConfigNode node = from.node;
        Outcome outcome = run.files().at(path);
        if (outcome instanceof Failed failed) {
            miss(node, path, failed);
            return;
        }
        Parsed parsed = in(ownerName(node), (Parsed) outcome);
        for (Opened open = from.in; open != null; open = open.outer) {
            if (open.parsed.identity().equals(parsed.identity())) {
                cut(node, open);
                return;
            }
        }
        List<Place> chain = new ArrayList<>(node.origin().includes());
        chain.add(node.place());
        int certainEnd = node.isReached() ? parsed.file().certainEnd() : 0;
        open(new Opened(parsed, new Origin(chain), from.in, certainEnd), node.parent(), node.isOptional());
    }

    private static Parsed in(String block, Parsed parsed) {
        ParsedFile file = parsed.file();
        return file.errors().isEmpty() || !Vocabulary.isTable(block)
                ? parsed
                : new Parsed(file.asTable(), parsed.identity());
    }

    private void miss(ConfigNode node, String path, Failed failed) {
        boolean asWritten = path.equals(node.argument(0));
        String reason = asWritten ? failed.reason() : failed.reason() + " (\"" + path + "\")";
        Optional<Set<String>> stock = paths.isDeployed() ? Optional.empty() : StockFile.directives(node.argument(0));
        if (stock.isPresent() && failed.isMissing()) {
            // a checkout without them is no fault: where nginx runs, its package has put them there
            node.parent().add(new UnreadInclude(node.argument(0), node.place(), reason), stock.get());
        } else {
            unread(node, reason);
        }
        if (failed.isBeyondLimit()) {
            run.report(
                    Problem.Kind.BEYOND_LIMIT,
                    node.place(),
                    "\"" + path + "\" is not looked at: " + failed.reason(),
                    node.origin().includes());
        }
    }

    private void cut(ConfigNode node, Opened again) {
        if (!run.hasGivenUp(node.directive())) {
            List<Place> led = node.origin().includes();
            List<Place> chain = new ArrayList<>(led.subList(again.depth(), led.size()));
            chain.add(node.place());
            String message = "\"" + again.source().name() + "\" includes itself";
            run.report(Problem.Kind.CYCLE, node.place(), message, chain);
        }
        giveUp(node);
    }

    private void giveUp(ConfigNode node) {
        run.giveUp(node.directive());
        node.parent().lose(node.place());
    }

    private void unread(ConfigNode node, String reason) {
        UnreadInclude include = new UnreadInclude(node.argument(0), node.place(), reason);
        node.parent().add(include);
        run.report(include);
    }

    /** Ends it here: all that is pending is lost. */
    private void stop(Pending at) {
        Place place = at instanceof Inclusions inclusions
                ? inclusions.node.place()
                : new Place(
                        ((Statements) at).in.source(),
                        ((Statements) at).rest.next().head());
        run.reportTooLarge(place);
        for (Pending left : pending) {
            left.into().lose(place);
        }
        pending.clear();
    }

    /** The place of a syntax error within the span. */
    private static Optional<Place> lossIn(Span span, Opened in) {
        // the parser gives up after a few errors, so that the list is short
        for (SyntaxError error : in.parsed.file().errors()) {
            if (error.span().start() <= span.end()
                    && span.start() <= error.span().end()) {
                return Optional.of(new Place(in.source(), error.span()));
            }
        }
        return Optional.empty();
    }
}
