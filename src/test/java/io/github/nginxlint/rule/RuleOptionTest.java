package io.github.nginxlint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleOptionTest {

    private static final RuleOption SECONDS = RuleOption.parse("seconds: number 1 to 60, default 5; less is reported");
    private static final RuleOption PORTS = RuleOption.parse("ports: numbers 1 to 65535, default 80 443; not judged");
    private static final RuleOption NAMES = RuleOption.parse("names: texts, default none; not judged; ever");

    @Test
    void aDeclarationIsReadWhole() {
        assertThat(SECONDS)
                .isEqualTo(new RuleOption(
                        "seconds", RuleOption.Type.NUMBER, 1, 60, new OptionValue.OneNumber(5), "less is reported"));
        assertThat(PORTS.byDefault()).isEqualTo(new OptionValue.Numbers(List.of(80L, 443L)));
        assertThat(PORTS.shownDefault()).isEqualTo("80, 443");
        assertThat(NAMES.meaning()).isEqualTo("not judged; ever");
        assertThat(NAMES.shownDefault()).isEqualTo("none");
        assertThat(NAMES.wanted()).isEqualTo("texts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seconds",
                "seconds: number 1 to 60; less",
                "seconds: number 1 to 60, default 5",
                "seconds: number, default 5; less",
                "seconds: number 1 to 60, default 61; less",
                "seconds: number 1 to 60, default none; less",
                "names: texts 1 to 5, default none; less",
                "names: words, default none; less",
            })
    void aDeclarationThatIsNoneIsAFault(String line) {
        assertThatThrownBy(() -> RuleOption.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueIsReadWithinTheBounds() {
        assertThat(SECONDS.read(List.of("60"))).contains(new OptionValue.OneNumber(60));
        assertThat(PORTS.read(List.of("1", "65535"))).contains(new OptionValue.Numbers(List.of(1L, 65535L)));
        assertThat(PORTS.read(List.of())).contains(new OptionValue.Numbers(List.of()));
        assertThat(NAMES.read(List.of("a", "b"))).contains(new OptionValue.Texts(List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "1.5", "1e1", "five", "", " 5", "٥", "99999999999999999999999999"})
    void whatIsOutOfBoundsOrNoNumberIsRefused(String text) {
        assertThat(SECONDS.read(List.of(text))).isEmpty();
        assertThat(PORTS.read(List.of("80", text.equals("61") ? "65536" : text)))
                .isEmpty();
    }

    @Test
    void listsAndTextsAreBounded() {
        assertThat(SECONDS.read(List.of("1", "2"))).isEmpty();
        assertThat(NAMES.read(Collections.nCopies(1001, "a"))).isEmpty();
        assertThat(NAMES.read(List.of("a".repeat(1001)))).isEmpty();
    }

    @Test
    void whatOneSaysGoesBeforeTheOther() {
        RuleOptions file = new RuleOptions(Map.of(
                "a", Map.of("x", new OptionValue.OneNumber(1), "y", new OptionValue.OneNumber(2)), "b", Map.of()));
        RuleOptions given = new RuleOptions(Map.of("a", Map.of("x", new OptionValue.OneNumber(3))));

        RuleOptions both = given.over(file);

        assertThat(both.of("a", "x")).contains(new OptionValue.OneNumber(3));
        assertThat(both.of("a", "y")).contains(new OptionValue.OneNumber(2));
        assertThat(both.of("a", "z")).isEmpty();
        assertThat(both.of("c", "x")).isEmpty();
    }
}
