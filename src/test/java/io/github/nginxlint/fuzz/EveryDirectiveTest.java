package io.github.nginxlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every directive in every place, with too few arguments and too many. */
class EveryDirectiveTest {

    private static final List<String> ENDS = List.of(
            ";",
            " {}",
            " a;",
            " $a {}",
            " a b;",
            " a=b c {}",
            " a $b c=d;",
            " 1 2 3 4 5 6 7 8 9;",
            " \"\";",
            " \"\" '' {}");

    @ParameterizedTest
    @EnumSource(
            value = Context.class,
            names = {
                "MAIN",
                "EVENTS",
                "HTTP",
                "SERVER",
                "LOCATION",
                "IF_IN_SERVER",
                "IF_IN_LOCATION",
                "LIMIT_EXCEPT",
                "UPSTREAM",
                "STREAM",
                "STREAM_SERVER",
                "STREAM_UPSTREAM",
                "MAIL",
                "MAIL_SERVER"
            })
    void noDirectiveMakesARuleFail(Context context) throws IOException {
        List<String> names = Catalog.names().stream().sorted().toList();
        for (String end : ENDS) {
            StringBuilder statements = new StringBuilder();
            names.forEach(name -> statements.append(name).append(end).append('\n'));
            String text = InstalledNginx.configuration(context, statements.toString());

            Trial.Outcome outcome = Trial.once(Input.of(context + end, Map.of("nginx.conf", text)));

            assertThat(outcome.findings()).isPositive();
        }
    }
}
