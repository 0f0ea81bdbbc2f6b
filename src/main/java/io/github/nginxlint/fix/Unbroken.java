package io.github.nginxlint.fix;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a process that is told to end, by a signal, until what is held is done; then nothing is begun any more. */
public final class Unbroken implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();

    // never unlocked there: from then on nothing is begun
    private final Thread ending = new Thread(lock::lock, "nginx-lint-ending");

    private Unbroken() {}

    /** Begins to look out for the end. */
    public static Unbroken begin() {
        Unbroken unbroken = new Unbroken();
        try {
            Runtime.getRuntime().addShutdownHook(unbroken.ending);
        } catch (IllegalStateException e) {
            // the process is ending already, and takes this thread with it
            while (true) {
                LockSupport.park();
            }
        }
        return unbroken;
    }

    /** What follows is not broken off. */
    public void hold() {
        lock.lock();
    }

    /** What follows may be. */
    public void release() {
        lock.unlock();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
