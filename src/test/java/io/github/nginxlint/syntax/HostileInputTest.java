package io.github.nginxlint.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.nginxlint.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to hurt: time and memory stay linear, the stack flat. */
class HostileInputTest {

    private static final int SIZE = 2_000_000;
    // of processor time, so that a busy machine does not matter
    private static final Duration LIMIT = Duration.ofSeconds(5);

    static Stream<Arguments> repeated() {
        return Stream.of(
                        "{",
                        "}",
                        ";",
                        "\"",
                        "'",
                        "\\",
                        "$",
                        "${",
                        "#",
                        "a{",
                        "a{}",
                        "a;",
                        "a ",
                        "\"\" ",
                        "\"\"",
                        "\"a\n",
                        "a \"\n",
                        "\" ' ",
                        "\"\\",
                        "{;",
                        "a{2}",
                        "a {2}",
                        "types{a{",
                        "map{a{}",
                        "#\n",
                        "é",
                        "😀",
                        "x_by_lua_block{",
                        "x_by_lua_block{\"",
                        "x_by_lua_block{[[",
                        "listen\nroot ")
                .map(piece -> Arguments.of(piece, piece.repeat(SIZE / piece.length())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("repeated")
    void repeatedPiecesAreReadInLinearTime(String piece, String text) {
        parse(text);
    }

    static Stream<Arguments> marks() {
        return Stream.of(
                        "{{",
                        "{{ '",
                        "{{ ' }}",
                        "{{ { }}",
                        "{{'}}'",
                        "{{a}} ",
                        "{{a}}{",
                        "{{a}}\n",
                        "{{!--",
                        "{{#a}}",
                        "{#",
                        "{% if a %}",
                        "{% if a %}{% else %}",
                        "{% if a %}x {{% else %}",
                        "a {% if b %};{% else %}c;",
                        "{% raw %}{%",
                        "{% macro %}",
                        "# {% if %}\n",
                        "<%",
                        "<% if %>",
                        "<%= x %>",
                        "\"{{a}}",
                        "${A} ",
                        "@a@",
                        "%a",
                        "__a")
                .flatMap(piece -> Stream.of("a.j2", "a.hbs", "a.erb", "a.conf")
                        .map(name -> Arguments.of(name, piece, piece.repeat(SIZE / 4 / piece.length()))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("marks")
    void marksOfTemplatesAreReadInLinearTime(String name, String piece, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        NginxFileParser.parse(SourceFile.of(name, text));
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LIMIT);
    }

    static Stream<Arguments> unclosed() {
        return Stream.of(
                        "[[", "[=[ ", "--[[\n", "--[==", "\"", "\"\\\"", "'\\'", "\"'", "{", "}{", "[", "[=", "]", "]=",
                        "-", "--\n", "a\"\n")
                .map(piece -> Arguments.of(piece, "x_by_lua_block {" + piece.repeat(2 * SIZE / piece.length())));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("unclosed")
    void unclosedLuaIsReadInLinearTime(String piece, String text) {
        parse(text);
    }

    @Test
    void unclosedQuoteIsReadInLinearTime() {
        ParsedFile parsed = parse("a 'b;\n" + "c d;\n".repeat(2 * SIZE / 5));
        assertThat(parsed.errors()).hasSize(1);
    }

    @Test
    void randomBytesAreReadInLinearTime() {
        byte[] bytes = new byte[SIZE];
        new Random(5).nextBytes(bytes);
        parse(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static ParsedFile parse(String text) {
        SourceFile source = SourceFile.of("nginx.conf", text);
        ParsedFile[] parsed = new ParsedFile[1];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThatCode(() -> parsed[0] = NginxFileParser.parse(source, TestVocabulary.get()))
                .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
        assertThat(parsed[0].errors()).hasSizeLessThanOrEqualTo(ErrorLog.LIMIT);
        return parsed[0];
    }

    @Test
    void aHundredThousandNestedBlocksAreRead() {
        int depth = 100_000;
        ParsedFile parsed = parse("a {\n".repeat(depth) + "b;" + "}".repeat(depth));
        assertThat(parsed.errors()).isEmpty();
        Directive directive = parsed.directives().get(0);
        int seen = 1;
        while (directive.block().isPresent()) {
            directive = directive.block().get().directives().get(0);
            seen++;
        }
        assertThat(seen).isEqualTo(depth + 1);
    }

    @Test
    void nestingBeyondReasonIsAnError() {
        ParsedFile parsed = parse("a {".repeat(200_000));
        assertThat(parsed.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("nested deeper than 131072 levels"));
    }

    @Test
    void readingStopsAfterTwentyErrors() {
        assertThat(parse("; a b;\n".repeat(100)).errors()).hasSize(ErrorLog.LIMIT);
    }
}
