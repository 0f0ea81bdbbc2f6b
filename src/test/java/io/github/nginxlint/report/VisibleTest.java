package io.github.nginxlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource({
        "0x00, \\x00",
        "0x1b, \\x1b",
        "0x7f, \\x7f",
        "0x85, \\x85",
        "0x9b, \\x9b",
        "0xad, \\xad",
        "0x34f, \\u034f",
        "0x115f, \\u115f",
        "0x1160, \\u1160",
        "0x17b4, \\u17b4",
        "0x17b5, \\u17b5",
        "0x180b, \\u180b",
        "0x180f, \\u180f",
        "0x200b, \\u200b",
        "0x200d, \\u200d",
        "0x202a, \\u202a",
        "0x202e, \\u202e",
        "0x2028, \\u2028",
        "0x2029, \\u2029",
        "0x2066, \\u2066",
        "0x2069, \\u2069",
        "0x3164, \\u3164",
        "0xfeff, \\ufeff",
        "0xffa0, \\uffa0",
        "0xd800, \\ud800",
        "0xdfff, \\udfff",
        "0xe0041, \\u{e0041}",
        "0xe0100, \\u{e0100}",
        "0xe0fff, \\u{e0fff}",
    })
    void whatSteersOrHidesIsShown(String character, String shown) {
        StringBuilder out = new StringBuilder();
        int columns = Visible.append(out, Integer.decode(character));
        assertThat(out).hasToString(shown);
        assertThat(columns).isEqualTo(shown.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', '~', 0xa0, 0xe9, 0x17b6, 0x180a, 0x1810, 0x4e00, 0xfe0f, 0x1f600, 0x100000})
    void whatCanBeReadStays(int c) {
        StringBuilder out = new StringBuilder();
        Visible.append(out, c);
        assertThat(out).hasToString(Character.toString(c));
    }

    @ParameterizedTest
    @CsvSource({
        "0x41, 1",
        "0x09, 4",
        "0xe9, 1",
        "0x301, 0",
        "0x20dd, 0",
        "0xfe0f, 0",
        "0x1100, 2",
        "0x1161, 0",
        "0x11ff, 0",
        "0x1200, 1",
        "0x231a, 2",
        "0x231c, 1",
        "0x3042, 2",
        "0x4e00, 2",
        "0xac00, 2",
        "0xff01, 2",
        "0xff61, 1",
        "0x1f600, 2",
        "0x1f650, 1",
        "0x20000, 2",
        "0x40000, 1",
    })
    void aCharacterTakesItsColumns(String character, int columns) {
        assertThat(Visible.append(new StringBuilder(), Integer.decode(character)))
                .isEqualTo(columns);
    }

    @Test
    void aMessageStaysOneLine() {
        assertThat(Visible.of("a\r\nb\tc")).isEqualTo("a\\x0d\\x0ab    c");
    }

    @Test
    void onlyAVeryLongMessageIsCut() {
        assertThat(Visible.of("x".repeat(1000))).isEqualTo("x".repeat(1000));
        assertThat(Visible.of("x".repeat(1001))).isEqualTo("x".repeat(1000) + "...");
        assertThat(Visible.of("x".repeat(999) + "\ud83d\ude00")).endsWith("\ud83d\ude00");
    }
}
