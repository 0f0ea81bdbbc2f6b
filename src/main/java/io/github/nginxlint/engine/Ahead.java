package io.github.nginxlint.engine;

import io.github.nginxlint.source.Workers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is begun before its result is needed, on another processor where there is one. A plain thread: the executors
 * of java.util.concurrent take longer to load than a small run has to spare.
 */
final class Ahead<T> {

    private final Supplier<T> work;
    private final @Nullable Thread thread;
    private @Nullable T result;
    private @Nullable Throwable failure;

    private Ahead(Supplier<T> work, boolean isAlone) {
        this.work = work;
        this.thread = isAlone ? null : new Thread(this::run, "ahead");
    }

    /** Begins the work, or with one processor leaves it for when it is asked for. */
    static <T> Ahead<T> of(Supplier<T> work) {
        Ahead<T> ahead = new Ahead<>(work, Runtime.getRuntime().availableProcessors() == 1);
        if (ahead.thread != null) {
            ahead.thread.setDaemon(true);
            ahead.thread.start();
        }
        return ahead;
    }

    private void run() {
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** The result, as soon as it is there; what the work threw is thrown here. */
    T get() {
        if (thread == null) {
            run();
        } else {
            Workers.await(thread);
        }
        Workers.raise(failure);
        if (result == null) {
            throw new IllegalStateException("the work has no result");
        }
        return result;
    }
}
