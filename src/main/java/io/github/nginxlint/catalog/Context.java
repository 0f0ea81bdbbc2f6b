package io.github.nginxlint.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A place where directives, or the entries of a table, can stand. */
public enum Context {
    MAIN,
    EVENTS,
    HTTP,
    SERVER,
    LOCATION,
    IF_IN_SERVER,
    IF_IN_LOCATION,
    LIMIT_EXCEPT,
    UPSTREAM,
    STREAM,
    STREAM_SERVER,
    STREAM_UPSTREAM,
    MAIL,
    MAIL_SERVER,
    MGMT,
    ACME_ISSUER,
    OIDC_PROVIDER,
    RTMP,
    RTMP_SERVER,
    RTMP_APPLICATION,
    RTMP_RECORDER,
    TYPES,
    MAP,
    GEO,
    SPLIT_CLIENTS,
    CHARSET_MAP,
    NUM_MAP,
    MATCH,
    OTEL_EXPORTER,
    STREAM_MAP,
    STREAM_GEO,
    STREAM_SPLIT_CLIENTS,
    STREAM_NUM_MAP,
    STREAM_MATCH;

    /** Every context in which nginx looks directives up; the others are bodies a directive reads by itself. */
    static final Set<Context> WITH_DIRECTIVES = Collections.unmodifiableSet(EnumSet.range(MAIN, RTMP_RECORDER));

    /** Filled as it is asked for, with names of blocks that exist only. */
    private static final Map<String, Set<Context>> OPENED_BY = new ConcurrentHashMap<>();

    /**
     * The context inside the blocks, outermost first; {@link #MAIN} for none, empty when a block is unknown or stands
     * where it opens nothing nginx knows.
     */
    public static Optional<Context> of(List<String> blocks) {
        Optional<Context> context = Optional.of(MAIN);
        for (String block : blocks) {
            if (context.isEmpty()) {
                return context;
            }
            context = context.get().inside(block);
        }
        return context;
    }

    /** The contexts a block of this name can open, for a file whose includer is not known. */
    public static Set<Context> openedBy(String block) {
        Set<Context> known = OPENED_BY.get(block);
        if (known != null) {
            return known;
        }
        EnumSet<Context> opened = EnumSet.noneOf(Context.class);
        for (Context outer : WITH_DIRECTIVES) {
            Optional<Context> inner = outer.inside(block);
            if (inner.isPresent()) {
                opened.add(inner.get());
            }
        }
        if (opened.isEmpty()) {
            return Set.of();
        }
        Set<Context> result = Collections.unmodifiableSet(opened);
        OPENED_BY.put(block, result);
        return result;
    }

    /** The context a block of this name opens when it stands in this one; empty when it is unknown there. */
    public Optional<Context> inside(String block) {
        return Optional.ofNullable(
                switch (this) {
                    case MAIN -> inMain(block);
                    case HTTP -> inHttp(block);
                    case SERVER -> inServer(block);
                    case LOCATION -> inLocation(block);
                    case STREAM -> inStream(block);
                    case MAIL -> block.equals("server") ? MAIL_SERVER : null;
                    case RTMP -> block.equals("server") ? RTMP_SERVER : null;
                    case RTMP_SERVER -> block.equals("application") ? RTMP_APPLICATION : null;
                    case RTMP_APPLICATION -> block.equals("recorder") ? RTMP_RECORDER : null;
                    default -> null;
                });
    }

    /** Whether nginx looks directives up here; what stands in the other contexts is read by the block around it. */
    public boolean holdsDirectives() {
        return WITH_DIRECTIVES.contains(this);
    }

    /** The name for messages and data files: {@code if-in-location}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Context inMain(String block) {
        return switch (block) {
            case "events" -> EVENTS;
            case "http" -> HTTP;
            case "stream" -> STREAM;
            case "mail" -> MAIL;
            case "mgmt" -> MGMT;
            case "rtmp" -> RTMP;
            default -> null;
        };
    }

    private static @Nullable Context inHttp(String block) {
        return switch (block) {
            case "server" -> SERVER;
            case "upstream" -> UPSTREAM;
            case "types" -> TYPES;
            case "map" -> MAP;
            case "geo" -> GEO;
            case "split_clients" -> SPLIT_CLIENTS;
            case "charset_map" -> CHARSET_MAP;
            case "num_map" -> NUM_MAP;
            case "match" -> MATCH;
            case "otel_exporter" -> OTEL_EXPORTER;
            case "acme_issuer" -> ACME_ISSUER;
            case "oidc_provider" -> OIDC_PROVIDER;
            default -> null;
        };
    }

    private static @Nullable Context inServer(String block) {
        return switch (block) {
            case "location" -> LOCATION;
            case "if" -> IF_IN_SERVER;
            case "types" -> TYPES;
            default -> null;
        };
    }

    private static @Nullable Context inLocation(String block) {
        return switch (block) {
            case "location" -> LOCATION;
            case "if" -> IF_IN_LOCATION;
            case "limit_except" -> LIMIT_EXCEPT;
            case "types" -> TYPES;
            default -> null;
        };
    }

    private static @Nullable Context inStream(String block) {
        return switch (block) {
            case "server" -> STREAM_SERVER;
            case "upstream" -> STREAM_UPSTREAM;
            case "map" -> STREAM_MAP;
            case "geo" -> STREAM_GEO;
            case "split_clients" -> STREAM_SPLIT_CLIENTS;
            case "num_map" -> STREAM_NUM_MAP;
            case "match" -> STREAM_MATCH;
            default -> null;
        };
    }
}
