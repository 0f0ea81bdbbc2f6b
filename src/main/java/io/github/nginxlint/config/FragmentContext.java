package io.github.nginxlint.config;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.syntax.Comment;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what stands around a fragment. */
final class FragmentContext {

    private static final String MARK = "nginx-lint:context ";

    /** Where fragments usually stand, the likeliest first, with the names of the blocks. */
    private static final List<Surroundings> KNOWN = List.of(
            new Surroundings(Context.HTTP, List.of("http")),
            new Surroundings(Context.SERVER, List.of("http", "server")),
            new Surroundings(Context.LOCATION, List.of("http", "server", "location")),
            new Surroundings(Context.UPSTREAM, List.of("http", "upstream")),
            new Surroundings(Context.MAIN, List.of()),
            new Surroundings(Context.EVENTS, List.of("events")),
            new Surroundings(Context.STREAM, List.of("stream")),
            new Surroundings(Context.STREAM_SERVER, List.of("stream", "server")),
            new Surroundings(Context.STREAM_UPSTREAM, List.of("stream", "upstream")),
            new Surroundings(Context.MAIL, List.of("mail")),
            new Surroundings(Context.MAIL_SERVER, List.of("mail", "server")),
            new Surroundings(Context.RTMP, List.of("rtmp")),
            new Surroundings(Context.RTMP_SERVER, List.of("rtmp", "server")),
            new Surroundings(Context.RTMP_APPLICATION, List.of("rtmp", "server", "application")));

    // a table has hundreds of entries, and they are looked at for each place where the fragment may stand
    private final Map<String, Set<Context>> ofBlocks = new HashMap<>();
    private final Map<String, Set<Context>> ofOthers = new HashMap<>();

    private FragmentContext() {}

    /**
     * A context and the blocks around it.
     *
     * @param context the context
     * @param blocks the names, outermost first
     */
    private record Surroundings(Context context, List<String> blocks) {}

    /**
     * The names of the blocks around a fragment, outermost first; absent when nothing tells it.
     *
     * @param file the fragment
     * @param top its statements, includes in place
     * @param given what the user said of all fragments
     */
    static Optional<List<String>> of(ParsedFile file, ConfigBlock top, Optional<List<String>> given) {
        return written(file).or(() -> given).or(() -> inferred(file, top));
    }

    /** Whether somebody said where the fragment stands. */
    static boolean isSaid(ParsedFile file, Optional<List<String>> given) {
        return given.isPresent() || written(file).isPresent();
    }

    /** What a comment before the first statement says. */
    private static Optional<List<String>> written(ParsedFile file) {
        int first = file.directives().isEmpty()
                ? Integer.MAX_VALUE
                : file.directives().get(0).span().start();
        for (Comment comment : file.comments()) {
            if (comment.span().start() > first) {
                return Optional.empty();
            }
            String text = file.source().text(comment.span()).substring(1).strip();
            if (text.startsWith(MARK)) {
                return parse(text.substring(MARK.length()));
            }
        }
        return Optional.empty();
    }

    /** Reads {@code http,server} or {@code main}; empty when nginx knows no such place. */
    static Optional<List<String>> parse(String text) {
        List<String> blocks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            blocks.add(part.strip());
        }
        if (blocks.equals(List.of("main"))) {
            return Optional.of(List.of());
        }
        return Context.of(blocks).isPresent() ? Optional.of(blocks) : Optional.empty();
    }

    private static Optional<List<String>> inferred(ParsedFile file, ConfigBlock top) {
        return new FragmentContext().infer(file, top);
    }

    private Optional<List<String>> infer(ParsedFile file, ConfigBlock top) {
        Set<Context> possible = EnumSet.allOf(Context.class);
        boolean isKnown = false;
        for (ConfigNode node : top.nodes()) {
            Set<Context> own = contexts(node);
            if (!own.isEmpty()) {
                isKnown = true;
                possible.retainAll(own);
            }
        }
        if (!isKnown) {
            return Optional.empty();
        }
        boolean isOfStream = isNamedForStream(file.source().name());
        Optional<List<String>> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Surroundings place : KNOWN) {
            if (possible.contains(place.context)) {
                // the name decides between http and stream when nothing in the file does
                boolean isNamed = isOfStream && place.context == Context.STREAM;
                int misfits = 2 * misfits(top, place.context) - (isNamed ? 1 : 0);
                if (misfits < least) {
                    least = misfits;
                    best = Optional.of(place.blocks);
                }
            }
        }
        return best;
    }

    /** Whether a part of the path begins with the word, as {@code stream.d} does and {@code upstream.conf} does not. */
    private static boolean isNamedForStream(String path) {
        return path.startsWith("stream") || path.contains("/stream");
    }

    /** Where the statement can stand; empty when that says nothing. */
    private Set<Context> contexts(ConfigNode node) {
        Map<String, Set<Context>> known = node.block().isPresent() ? ofBlocks : ofOthers;
        Set<Context> found = known.get(node.name());
        if (found == null) {
            found = find(node);
            known.put(node.name(), found);
        }
        return found;
    }

    private static Set<Context> find(ConfigNode node) {
        if (node.name().equals("include")) {
            return Set.of();
        }
        EnumSet<Context> alike = EnumSet.noneOf(Context.class);
        EnumSet<Context> any = EnumSet.noneOf(Context.class);
        for (DirectiveSpec spec : Catalog.find(node.name())) {
            any.addAll(spec.contexts());
            if (spec.isBlock() == node.block().isPresent()) {
                alike.addAll(spec.contexts());
            }
        }
        return alike.isEmpty() ? any : alike;
    }

    /** How many statements in the fragment's blocks cannot stand there when the fragment stands in the context. */
    private int misfits(ConfigBlock top, Context context) {
        int misfits = 0;
        for (ConfigNode node : top.nodes()) {
            Optional<Context> inner = context.inside(node.name());
            Optional<ConfigBlock> block = node.block();
            if (inner.isPresent() && block.isPresent()) {
                for (ConfigNode statement : block.get().nodes()) {
                    misfits += isMisfit(statement, inner.get()) ? 1 : 0;
                }
            }
        }
        return misfits;
    }

    private boolean isMisfit(ConfigNode node, Context context) {
        if (context == Context.STREAM_SERVER && node.name().equals("proxy_pass")) {
            return node.argument(0).contains("://");
        }
        Set<Context> possible = contexts(node);
        return !possible.isEmpty() && !possible.contains(context);
    }
}
