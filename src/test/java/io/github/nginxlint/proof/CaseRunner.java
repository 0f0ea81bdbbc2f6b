package io.github.nginxlint.proof;

import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.PageCase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The child JVM on the private machine: reads a page from its input, runs cases of it, prints what came of each. */
final class CaseRunner {

    private static final String RESULT = "=result ";
    private static final String LOG = "=log ";

    private CaseRunner() {}

    public static void main(String[] numbers) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        RulePage page = RulePages.parse(text);
        Map<String, Steps> steps = Steps.ofPage(text);
        List<PageCase> cases = PageCase.of(page);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String number : numbers) {
            PageCase example = cases.get(Integer.parseInt(number));
            Outcome outcome = run(example, Steps.of(steps, ObservedPage.name(example)));
            out.println(RESULT + outcome.result());
            outcome.log().forEach(message -> out.println(LOG + message));
        }
        out.flush();
        System.exit(0);
    }

    private static Outcome run(PageCase example, Steps steps) {
        try (Site site = Site.of(example, steps)) {
            String result = Scenario.of(example.page()).answer(site);
            return new Outcome(result, Outcome.messages(site.log()));
        } catch (Site.NotPossible e) {
            return Outcome.notRun(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) { // the other cases still have their turn
            return Outcome.notRun("failed: " + e);
        }
    }

    /** Reads what {@link #main} printed; the rest of the output explains a case that is missing. */
    static List<Outcome> read(String output, int expected) {
        List<Outcome> outcomes = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        String result = null;
        List<String> log = new ArrayList<>();
        for (String line : (output + RESULT).split("\n", -1)) {
            if (line.startsWith(RESULT)) {
                if (result != null) {
                    outcomes.add(new Outcome(result, log));
                }
                result = line.substring(RESULT.length());
                log.clear();
            } else if (line.startsWith(LOG)) {
                log.add(line.substring(LOG.length()));
            } else {
                other.append(line).append('\n');
            }
        }
        while (outcomes.size() < expected) {
            outcomes.add(Outcome.notRun("failed: " + other.toString().strip()));
        }
        return outcomes;
    }
}
