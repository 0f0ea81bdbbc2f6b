package io.github.nginxlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourTest {

    private static boolean auto(boolean isTerminal, Map<String, String> environment) {
        return Colour.decide(Colour.AUTO, isTerminal, environment);
    }

    @Test
    void anExplicitChoiceWinsOverEverything() {
        assertThat(Colour.decide(Colour.ALWAYS, false, Map.of("NO_COLOR", "1", "TERM", "dumb")))
                .isTrue();
        assertThat(Colour.decide(Colour.NEVER, true, Map.of("CLICOLOR_FORCE", "1")))
                .isFalse();
    }

    @Test
    void aTerminalIsColouredAndAPipeIsNot() {
        assertThat(auto(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(auto(true, Map.of())).isTrue();
        assertThat(auto(false, Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void noColorCountsWhenItIsNotEmpty() {
        assertThat(auto(true, Map.of("NO_COLOR", "0"))).isFalse();
        assertThat(auto(true, Map.of("NO_COLOR", "1", "FORCE_COLOR", "1"))).isFalse();
        assertThat(auto(true, Map.of("NO_COLOR", ""))).isTrue();
    }

    @Test
    void colourCanBeForcedIntoALog() {
        assertThat(auto(false, Map.of("FORCE_COLOR", "1"))).isTrue();
        assertThat(auto(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
        assertThat(auto(false, Map.of("CLICOLOR_FORCE", "0"))).isFalse();
        assertThat(auto(false, Map.of("FORCE_COLOR", ""))).isFalse();
    }

    @Test
    void zeroTurnsColourOff() {
        assertThat(auto(true, Map.of("CLICOLOR", "0"))).isFalse();
        assertThat(auto(true, Map.of("FORCE_COLOR", "0"))).isFalse();
        assertThat(auto(true, Map.of("CLICOLOR", "1"))).isTrue();
    }

    @Test
    void aDumbTerminalIsNotColoured() {
        assertThat(auto(true, Map.of("TERM", "dumb"))).isFalse();
    }
}
