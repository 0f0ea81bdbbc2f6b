package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too much of PHP-FPM, compose or systemd is said, though nobody named the file. */
class BackendBoundsTest {

    private static final String UNIT = "[Service]\nWorkingDirectory=/srv\nExecStart=/usr/bin/gunicorn ";
    private static final String SERVICE = "services:\n  app:\n    image: app\n    ";

    @TempDir
    private Path directory;

    /**
     * A file of a head and a number of pieces.
     *
     * @param most how many are looked at
     */
    private record Bound(String file, String head, IntFunction<String> piece, int most, String says) {

        @Override
        public String toString() {
            return most + " " + says;
        }
    }

    static Stream<Bound> bounds() {
        return Stream.of(
                new Bound("compose.yaml", "services:\n", i -> "  s" + i + ": {image: a}\n", 300, "services"),
                new Bound("compose.yaml", SERVICE + "ports:\n", i -> "    - " + (8000 + i) + "\n", 300, "entries of"),
                new Bound(
                        "compose.yaml",
                        SERVICE + "networks:\n      a:\n        aliases:\n",
                        i -> "        - n" + i + "\n",
                        300,
                        "aliases in a network"),
                new Bound("compose.yaml", SERVICE + "labels:\n", i -> "    - 'l" + i + "'\n", 2499, "values of"),
                new Bound(
                        "etc/nginx/app.service",
                        UNIT + "a:b\n",
                        i -> "ExecStartPre=/bin/true " + i + "\n",
                        1998,
                        "lines of a"),
                new Bound("etc/nginx/app.service", UNIT, i -> " w" + i, 999, "words of a command"),
                new Bound(
                        "etc/nginx/app.service", UNIT + "a:b\nEnvironment=", i -> " A" + i + "=b", 1000, "words of an"),
                new Bound("etc/nginx/app.service", UNIT, i -> " -b 0.0.0.0:" + (8000 + i), 100, "addresses of"),
                new Bound("etc/app", "", i -> "A" + i + "=b\n", 2000, "assignments of an environment"),
                new Bound("etc/app", "", i -> "export A" + i + "=b\n", 1000, "faults in files that units"),
                new Bound("etc/uwsgi.ini", "[uwsgi]\n", i -> "x" + i + " = 1\n", 2000, "options of uWSGI"),
                new Bound(
                        "www.conf", "[www]\nlisten = 9000\npm = static\n", i -> "k" + i + " = v\n", 1000, "faults in"),
                new Bound(
                        "www.conf",
                        "[www]\nlisten = 9000\n",
                        i -> "include=/n" + i + "\n",
                        1000,
                        "files of PHP-FPM that"),
                new Bound(
                        "etc/php-fpm.conf",
                        "[www]\nlisten = 9000\n",
                        i -> "include=/etc/p.conf\n",
                        9999,
                        "files of PHP-FPM:"));
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void around() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        write("etc/nginx/nginx.conf", "events {}\n");
        write("etc/p.conf", "; nothing\n");
        write(
                "etc/systemd/system/other.service",
                "[Service]\nEnvironmentFile=/etc/app\nExecStart=/usr/bin/gunicorn a:b\n");
        write(
                "etc/systemd/system/uwsgi.service",
                "[Service]\nWorkingDirectory=/etc\nExecStart=/usr/bin/uwsgi --ini uwsgi.ini\n");
    }

    private List<String> said() {
        LintRequest request = LintRequest.of(List.of("etc/nginx/nginx.conf"));
        List<String> said = new ArrayList<>();
        for (RefusedPath refused : new Linter(Rules.all())
                .lint(request, Inputs.onDisk(directory, request))
                .refused()) {
            said.add(refused.path() + ": " + refused.reason());
        }
        return said;
    }

    private void fill(Bound bound, int count) throws IOException {
        StringBuilder text = new StringBuilder(bound.head());
        for (int i = 0; i < count; i++) {
            text.append(bound.piece().apply(i));
        }
        write(bound.file(), text.append('\n').toString());
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void whatIsTooMuchIsSaid(Bound bound) throws IOException {
        around();
        fill(bound, bound.most());
        assertThat(said()).isEmpty();
        fill(bound, bound.most() + 1);
        assertThat(said())
                .singleElement()
                .asString()
                .contains(": more than ", bound.says(), "the rest is not looked at");
    }

    @Test
    void unitsAreCounted() throws IOException {
        around();
        for (int i = 0; i < 498; i++) {
            write("etc/systemd/system/u" + i + ".service", "[Service]\nExecStart=/bin/true\n");
        }
        assertThat(said()).isEmpty();
        write("etc/systemd/system/one-more.service", "[Service]\nExecStart=/bin/true\n");
        assertThat(said()).singleElement().asString().contains("more than 500 units: the rest is not looked at");
    }

    @Test
    void dockerfilesAreCounted() throws IOException {
        around();
        StringBuilder services = new StringBuilder("services:\n");
        for (int i = 0; i < 101; i++) {
            services.append("  s").append(i).append(": {build: ./b").append(i).append("}\n");
            if (i == 99) {
                write("compose.yaml", services.toString());
                assertThat(said()).isEmpty();
            }
        }
        write("compose.yaml", services.toString());
        assertThat(said()).singleElement().asString().contains("b100/Dockerfile: more than 100 Dockerfiles");
    }

    @Test
    void charactersOfPoolsAreCounted() throws IOException {
        around();
        for (int i = 0; i < 9; i++) {
            write("php-fpm.d/" + i + ".conf", "[p" + i + "]\nlisten = 90" + i + "\n" + ";".repeat(1_000_000) + "\n");
        }
        assertThat(said()).singleElement().asString().contains("8.conf: more than 8388608 characters in all files of");
    }

    @Test
    void directoriesAreCounted() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        for (int i = 0; i < 2003; i++) {
            write("d" + i + "/nginx.conf", "events {}\n");
        }
        LintRequest request = LintRequest.of(List.of("."));
        assertThat(new Linter(Rules.all())
                        .lint(request, Inputs.onDisk(directory, request))
                        .refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).startsWith("more than 2000 directories"));
    }
}
