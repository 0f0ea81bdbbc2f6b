package io.github.nginxlint.cli;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.engine.LintObserver;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A line at the terminal that says how far a run is, once it has taken a second; it is gone at the end. */
final class Progress implements LintObserver {

    private static final long MILLISECOND = 1_000_000;

    /** Most runs are over by then. */
    private static final long SILENT = 1000 * MILLISECOND;

    /** Between two lines. */
    private static final long PAUSE = 100 * MILLISECOND;

    private static final String ERASED = "\r\u001b[K";

    private final Terminal terminal;
    private final LintObserver next;
    private final Set<String> read = new HashSet<>();
    private long due = System.nanoTime() + SILENT;
    private boolean isShown;
    private int expected;
    private int configurations;
    private int checked;

    Progress(Terminal terminal, LintObserver next) {
        this.terminal = terminal;
        this.next = next;
    }

    /** The same reader, whose reads are counted. */
    SourceReader over(SourceReader reader) {
        return new Counting(reader);
    }

    @Override
    public boolean isTiming() {
        return next.isTiming();
    }

    @Override
    public void took(String what, long nanoseconds) {
        next.took(what, nanoseconds);
    }

    @Override
    public void loaded(Configuration configuration) {
        configurations = configuration.trees().size();
        next.loaded(configuration);
    }

    @Override
    public void checks() {
        checked++;
        show();
        next.checks();
    }

    private void reads(String path) {
        if (read.add(path)) {
            show();
        }
    }

    private void show() {
        long now = System.nanoTime();
        if (now - due < 0) {
            return;
        }
        due = now + PAUSE;
        isShown = true;
        String line = checked > 0
                ? "checking " + checked + " of " + configurations + " (" + read.size() + " files)"
                : read.size() + (expected > read.size() ? " of " + expected : "") + " files read";
        write(ERASED + "nginx-lint: " + line);
    }

    /** Takes the line away. */
    void clear() {
        if (isShown) {
            write(ERASED);
        }
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.err().write(bytes, 0, bytes.length);
        terminal.err().flush();
    }

    /** Counts what is read. */
    private final class Counting implements FrontReader {
        private final SourceReader reader;

        Counting(SourceReader reader) {
            this.reader = reader;
        }

        @Override
        public SourceReader behind() {
            return reader;
        }

        @Override
        public ReadResult read(String path) {
            ReadResult result = reader.read(path);
            reads(path);
            return result;
        }

        @Override
        public void expect(int files) {
            expected += files;
            reader.expect(files);
        }
    }
}
