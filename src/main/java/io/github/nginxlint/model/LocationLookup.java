package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the location that answers a URI (src/http/ngx_http_core_module.c, ngx_http_core_find_location). */
public final class LocationLookup {

    private static final Set<String> LOCATION = Set.of("location");

    /** Many regular expressions for many URIs are not all tried; in steps of the matches. */
    private static final long MOST_WORK = 100_000_000;

    private static final int LONGEST_URI = 200;

    /** Of a block without locations, of which there are many. */
    private static final Level EMPTY = new Level();

    /** The same for all views of a model: what stands in a block does not depend on who asks. */
    private final Map<ConfigBlock, Level> levels;

    private final Map<Asked, Answer> answers = new HashMap<>();
    private long work;

    LocationLookup() {
        this(new ConcurrentHashMap<>(0));
    }

    private LocationLookup(Map<ConfigBlock, Level> levels) {
        this.levels = levels;
    }

    /** The same for another thread, which counts for itself how much it tries. */
    LocationLookup again() {
        return new LocationLookup(levels);
    }

    /** What is known of the location that answers a URI. */
    public sealed interface Answer permits Found, None, Unknown {

        /** The location, where one is known to answer. */
        default Optional<Location> location() {
            return this instanceof Found found ? Optional.of(found.answering()) : Optional.empty();
        }
    }

    /**
     * A location answers.
     *
     * @param answering the location
     */
    public record Found(Location answering) implements Answer {}

    /** No location answers: the request is the server's own. */
    public record None() implements Answer {}

    /** It cannot be told which location answers, or whether one does. */
    public record Unknown() implements Answer {}

    /** A question. */
    private record Asked(ConfigBlock server, String uri) {}

    /** The locations of one block. */
    private static final class Level {
        private final Map<String, Location> exact = new HashMap<>(0);
        private final Map<String, Location> prefixes = new HashMap<>(0);
        private final Map<String, Location> named = new HashMap<>(0);
        private final List<Tried> regexes = new ArrayList<>(0);
        private boolean isKnown = true;
        private int longest;
    }

    /** A location with a regular expression, which is compiled when it is first needed. */
    private static final class Tried {
        private final Location location;
        private final Matcher.Regex regex;
        private @Nullable UriPattern pattern;

        Tried(Location location, Matcher.Regex regex) {
            this.location = location;
            this.regex = regex;
        }

        UriPattern pattern() {
            UriPattern made = pattern;
            if (made == null) {
                made = UriPattern.of(regex);
                pattern = made;
            }
            return made;
        }
    }

    /** The location that answers a URI, if there is one. */
    public Answer answering(ConfigBlock server, String uri) {
        Asked asked = new Asked(server, uri);
        Answer known = answers.get(asked);
        if (known == null) {
            known = find(server, uri);
            answers.put(asked, known);
        }
        return known;
    }

    /** The named location of a server, if it has one of that name. */
    public Answer named(ConfigBlock server, String name) {
        Level level = level(server);
        return level.isKnown ? answer(Optional.ofNullable(level.named.get(name))) : new Unknown();
    }

    private static Answer answer(Optional<Location> location) {
        return location.isPresent() ? new Found(location.get()) : new None();
    }

    private Answer find(ConfigBlock server, String uri) {
        Search search = new Search(uri, server);
        while (!search.isOver) {
            search.descend();
            search.tryRegexes();
        }
        return search.isKnown ? answer(search.found) : new Unknown();
    }

    /** One search: down the prefixes, then the regular expressions on the way back; inside of one it begins anew. */
    private final class Search {
        private final String uri;
        private final Deque<Level> passed = new ArrayDeque<>();
        private ConfigBlock block;
        private Optional<Location> found = Optional.empty();
        private boolean isOver;
        private boolean isKnown;

        Search(String uri, ConfigBlock server) {
            this.uri = uri;
            this.block = server;
            this.isKnown = uri.length() <= LONGEST_URI;
            this.isOver = !isKnown;
        }

        void descend() {
            boolean isDeepest = false;
            while (!isDeepest && !isOver) {
                Level level = level(block);
                Location exact = level.exact.get(uri);
                Optional<Location> prefix = longest(level, uri);
                isKnown = level.isKnown && (exact != null || !isRedirected(level, uri));
                isOver = !isKnown || exact != null;
                found = exact != null ? Optional.of(exact) : prefix.or(() -> found);
                if (prefix.isEmpty() || !(prefix.get().matcher() instanceof Matcher.PrefixNoRegex)) {
                    passed.push(level);
                }
                isDeepest = prefix.isEmpty();
                block = prefix.map(Location::block).orElse(block);
            }
        }

        void tryRegexes() {
            while (!isOver && !passed.isEmpty()) {
                for (Tried tried : passed.pop().regexes) {
                    Optional<Boolean> matches = matches(tried.pattern());
                    isKnown = matches.isPresent();
                    isOver = !isKnown;
                    if (isOver || matches.orElse(false)) {
                        found = Optional.of(tried.location);
                        block = tried.location.block();
                        passed.clear();
                        return;
                    }
                }
            }
            isOver = true;
        }

        private Optional<Boolean> matches(UriPattern pattern) {
            work += pattern.cost(uri) + 1;
            return work > MOST_WORK ? Optional.empty() : pattern.matches(uri);
        }
    }

    /** Whether a location that passes to a backend may answer with a redirect that adds the slash. */
    private static boolean isRedirected(Level level, String uri) {
        return level.prefixes.containsKey(uri + "/") || level.exact.containsKey(uri + "/");
    }

    private static Optional<Location> longest(Level level, String uri) {
        for (int length = Math.min(level.longest, uri.length()); length >= 0; length--) {
            Location location = level.prefixes.get(uri.substring(0, length));
            if (location != null) {
                return Optional.of(location);
            }
        }
        return Optional.empty();
    }

    private Level level(ConfigBlock block) {
        if (!block.mayHold("location") && block.isComplete()) {
            return EMPTY;
        }
        Level known = levels.get(block);
        return known == null ? levels.computeIfAbsent(block, LocationLookup::read) : known;
    }

    private static Level read(ConfigBlock block) {
        Level level = new Level();
        level.isKnown = block.gap(LOCATION).isEmpty();
        for (ConfigNode node : block.named("location")) {
            level.isKnown &= !node.isOptional();
            if (node.block().isPresent()) {
                add(level, new Location(node, Matcher.of(node), node.block().get()));
            }
        }
        return level;
    }

    private static void add(Level level, Location location) {
        Matcher matcher = location.matcher();
        if (matcher instanceof Matcher.Exact exact) {
            level.exact.putIfAbsent(exact.uri(), location);
        } else if (matcher instanceof Matcher.Prefix prefix) {
            addPrefix(level, prefix.uri(), location);
        } else if (matcher instanceof Matcher.PrefixNoRegex prefix) {
            addPrefix(level, prefix.uri(), location);
        } else if (matcher instanceof Matcher.Regex regex) {
            level.regexes.add(new Tried(location, regex));
        } else if (matcher instanceof Matcher.Named named) {
            level.named.putIfAbsent(named.name(), location);
        } else {
            level.isKnown = false;
        }
    }

    private static void addPrefix(Level level, String uri, Location location) {
        level.prefixes.putIfAbsent(uri, location);
        level.longest = Math.max(level.longest, uri.length());
    }
}
