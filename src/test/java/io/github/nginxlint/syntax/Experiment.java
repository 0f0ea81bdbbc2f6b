package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that was tried with nginx.
 *
 * @param claim what it shows
 * @param file its bytes, one character each
 * @param answer {@code ok}, {@code word X} (the file is refused only because the word is X), or nginx's message
 * @param line the line nginx names, 0 if none
 */
record Experiment(String claim, String file, String answer, int line) {

    static final String WORD = "word ";

    /** All experiments of a table under testdata/syntax. */
    static List<Experiment> read(String table) {
        List<Experiment> experiments = new ArrayList<>();
        try {
            for (String row : Files.readAllLines(Path.of("testdata/syntax", table), StandardCharsets.ISO_8859_1)) {
                String[] cells = row.split("\t", -1);
                if (cells.length == 4) {
                    experiments.add(new Experiment(
                            cells[0],
                            new String(bytes(cells[1]), StandardCharsets.ISO_8859_1),
                            new String(bytes(cells[2]), StandardCharsets.ISO_8859_1),
                            Integer.parseInt(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return experiments;
    }

    byte[] bytes() {
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    SourceFile source() {
        return SourceFile.decode("nginx.conf", bytes());
    }

    NginxProbe.Answer expected() {
        return answer.startsWith(WORD)
                ? new NginxProbe.Answer(false, "invalid parameter", line)
                : new NginxProbe.Answer(answer.equals("ok"), answer, line);
    }

    /** {@code \n}, {@code \xHH} and the like, and {@code <text x 3>} for a repetition. */
    private static byte[] bytes(String cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            int times = c == '<' ? cell.indexOf(" x ", i) : -1;
            int end = times < 0 ? -1 : cell.indexOf('>', times);
            if (end > 0 && cell.substring(times + 3, end).matches("\\d+")) {
                byte[] text = bytes(cell.substring(i + 1, times));
                for (int n = Integer.parseInt(cell.substring(times + 3, end)); n > 0; n--) {
                    bytes.writeBytes(text);
                }
                i = end;
            } else if (c == '\\') {
                char kind = cell.charAt(++i);
                switch (kind) {
                    case 'n' -> bytes.write('\n');
                    case 't' -> bytes.write('\t');
                    case 'r' -> bytes.write('\r');
                    case 'x' -> {
                        bytes.write(Integer.parseInt(cell.substring(i + 1, i + 3), 16));
                        i += 2;
                    }
                    default -> bytes.write(kind);
                }
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return claim;
    }
}
