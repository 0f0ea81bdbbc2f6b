package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.List;
import java.util.Optional;

/** Limits of a request's body that nginx and PHP do not agree about. */
public final class PhpBodyLimits implements ModelRule {

    private static final String DIRECTIVE = "client_max_body_size";
    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;
    private static final long DEFAULT_POST = 8 * MIB;
    private static final long DEFAULT_FILE = 2 * MIB;

    @Override
    public String id() {
        return "php-body-limits";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (PhpBackend backend : PhpBackend.in(context)) {
            Effective<Long> body =
                    context.model().effective().size(DIRECTIVE, backend.pass().block());
            Optional<FpmPool> pool = backend.pool();
            if (pool.isPresent() && body.value().isPresent() && !mayBeSetByNginx(backend, context)) {
                check(backend, pool.get(), body, report);
            }
        }
    }

    /** Whether a parameter of the request may set PHP's limits. */
    private static boolean mayBeSetByNginx(PhpBackend backend, RuleContext context) {
        FastcgiParameters parameters =
                FastcgiParameters.of(backend.pass().block(), context.model().tree());
        return !parameters.isKnown() || parameters.setPhpValues();
    }

    private static void check(PhpBackend backend, FpmPool pool, Effective<Long> body, Report report) {
        long most = body.value().orElseThrow();
        Optional<Limit> post = Limit.post(pool);
        if (post.filter(limit -> isAbove(most, limit.bytes)).isPresent()) {
            lost(backend, body, post.get(), report);
        } else if (body.setting() instanceof Setting.Default && most > 0) {
            Limit.raised(pool).filter(limit -> limit.bytes > most).ifPresent(limit -> refused(backend, limit, report));
        }
    }

    /** Whether nginx lets pass what PHP does not; 0 is no limit for both. */
    private static boolean isAbove(long most, long post) {
        return post > 0 && (most == 0 || most > post);
    }

    private static void lost(PhpBackend backend, Effective<Long> body, Limit post, Report report) {
        String passed =
                body.value().orElseThrow() == 0 ? "any size" : show(body.value().get());
        String wanted = body.value().get() == 0 ? "" : show(body.value().get());
        report.add(
                place(backend, body),
                "nginx lets a body of " + passed + " pass, PHP takes " + show(post.bytes) + " (post_max_size"
                        + (post.place.isEmpty() ? ", PHP's own value" : "")
                        + "): the script of a larger POST runs with an empty $_POST and $_FILES and answers 200; write"
                        + " client_max_body_size " + show(post.bytes)
                        + (wanted.isEmpty()
                                ? ""
                                : ", or php_admin_value[post_max_size] = " + wanted + " in pool \"" + pool(backend)
                                        + "\""),
                post.related(),
                Optional.empty());
    }

    private static void refused(PhpBackend backend, Limit limit, Report report) {
        report.add(
                backend.pass().node().place(),
                "\"" + limit.name + "\" is " + show(limit.bytes)
                        + ", but nginx refuses a body above 1M, its default, with 413 (client intended to send too"
                        + " large body); write client_max_body_size " + show(limit.bytes)
                        + " where such uploads come",
                limit.related(),
                Optional.empty());
    }

    private static String pool(PhpBackend backend) {
        return backend.pool().map(FpmPool::name).orElse("");
    }

    private static Place place(PhpBackend backend, Effective<Long> body) {
        return body.setting()
                .node()
                .map(ConfigNode::place)
                .orElse(backend.pass().node().place());
    }

    /** As both nginx and PHP read it. */
    private static String show(long bytes) {
        if (bytes % MIB == 0) {
            return bytes / MIB + "M";
        }
        return bytes % KIB == 0 ? bytes / KIB + "K" : Long.toString(bytes);
    }

    /**
     * A limit of PHP.
     *
     * @param name the setting
     * @param bytes its value
     * @param place where it is written; empty for PHP's own value
     */
    private record Limit(String name, long bytes, Optional<Place> place) {

        static Optional<Limit> post(FpmPool pool) {
            Optional<PoolValue<Long>> written = pool.postMaxSize();
            if (written.isPresent()) {
                return of("post_max_size", written);
            }
            return pool.ini().isWhole()
                    ? Optional.of(new Limit("post_max_size", DEFAULT_POST, Optional.empty()))
                    : Optional.empty();
        }

        /** A limit that somebody has raised for uploads. */
        static Optional<Limit> raised(FpmPool pool) {
            Optional<Limit> file = of("upload_max_filesize", pool.uploadMaxFilesize());
            return file.filter(limit -> limit.bytes > DEFAULT_FILE)
                    .or(() -> of("post_max_size", pool.postMaxSize()).filter(limit -> limit.bytes > DEFAULT_POST));
        }

        private static Optional<Limit> of(String name, Optional<PoolValue<Long>> written) {
            return written.flatMap(PoolValue::value)
                    .map(bytes ->
                            new Limit(name, bytes, Optional.of(written.get().place())));
        }

        List<Related> related() {
            return place.map(at -> List.of(new Related("PHP's limit", at))).orElse(List.of());
        }
    }
}
