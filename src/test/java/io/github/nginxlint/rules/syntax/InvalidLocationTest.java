package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidLocationTest {

    private static final String DUPLICATE = "duplicate location \"/a\", which stands in the same block before";

    @Test
    void whatIsSeenTwiceInAFragmentIsTwice() {
        assertThat(inFragment("location /a { } location /a { }", "http", "server"))
                .containsExactly(DUPLICATE);
    }

    @Test
    void whatIsAroundAFragmentOfALocationMayBeARegularExpression() {
        assertThat(inFragment("location /a { } location /a { }", "http", "server", "location"))
                .isEmpty();
        assertThat(inFragment("location = /a { location /a/b { } }", "http", "server", "location"))
                .containsExactly(
                        "location \"/a/b\" cannot be inside the exact location \"/a\", which matches nothing else");
    }

    @Test
    void whatAnUnreadIncludeHidesIsNotGuessed() {
        assertThat(inServer("include nowhere; location /a { include nowhere; } location /b { }"))
                .isEmpty();
        assertThat(inServer("include nowhere; location /a { } location /a { }")).containsExactly(DUPLICATE);
    }

    @Test
    void whatATemplateFillsInIsNotJudged() {
        assertThat(inServer("location {{ a }} { location /b { } } location {{ a }} { }"))
                .isEmpty();
        assertThat(inServer("location @APP@ { alias /a; }")).isEmpty();
    }

    @Test
    void aLocationThatIsRefusedItselfHidesWhatIsInIt() {
        assertThat(inServer("location ! /a { location /b { } alias /a; }")).isEmpty();
        assertThat(inServer("location a b c { location /b { } }")).isEmpty();
    }

    @Test
    void nestingIsAsDeepAsTheInputWants() {
        int depth = 20_000;
        String text = "location /a { ".repeat(depth) + "location /b { }" + " }".repeat(depth);
        assertThat(inServer(text)).hasSize(1);
    }

    @Test
    void longNamesAreCut() {
        String name = "/" + "a".repeat(1000);
        assertThat(inServer("location " + name + " { location /b { } } location " + name + " { }"))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(310));
    }

    private static List<String> inServer(String text) {
        return RuleFindings.of(new InvalidLocation()).inMain("events {} http { server { " + text + " } }");
    }

    private static List<String> inFragment(String text, String... context) {
        return RuleFindings.of(new InvalidLocation()).inFragment(text, context);
    }
}
