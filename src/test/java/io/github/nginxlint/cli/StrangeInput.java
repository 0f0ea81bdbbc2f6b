package io.github.nginxlint.cli;

import java.io.IOException;
import java.io.InputStream;

/** A standard input that is no file: whatever reads it gets what the test says. */
final class StrangeInput extends InputStream {

    private final Reading reading;

    StrangeInput(Reading reading) {
        this.reading = reading;
    }

    /** What happens when something reads. */
    interface Reading {
        int into(byte[] bytes, int from, int length) throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return reading.into(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return reading.into(bytes, from, length);
    }
}
