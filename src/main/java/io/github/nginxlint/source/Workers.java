package io.github.nginxlint.source;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Does large work on all processors, where its parts do not depend on each other. */
public final class Workers {

    /** Sets how many there are: what comes out must not depend on it. */
    public static final String PROPERTY = "nginxlint.threads";

    /** More are not kept busy by reading and sorting alone. */
    private static final int MOST = 8;

    private Workers() {}

    /** How many parts are done at a time. */
    public static int count() {
        int asked = Integer.getInteger(PROPERTY, Runtime.getRuntime().availableProcessors());
        return Math.max(1, Math.min(asked, MOST));
    }

    /**
     * Does all parts of a work and returns when they are done.
     *
     * @param parts how many there are
     * @param part does one, by its index
     */
    public static void forEach(int parts, IntConsumer part) {
        int count = Math.min(count(), parts);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < parts && failure.get() == null; i = next.getAndIncrement()) {
                    part.accept(i);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        Thread[] others = new Thread[Math.max(0, count - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Thread(worker, "nginx-lint-" + i);
            others[i].setDaemon(true);
            others[i].start();
        }
        worker.run();
        for (Thread other : others) {
            await(other);
        }
        raise(failure.get());
    }

    /** Waits for a thread, even when told not to; that is remembered. */
    public static void await(Thread thread) {
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what a thread ended with, if it did. */
    public static void raise(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
