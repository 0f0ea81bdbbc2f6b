package io.github.nginxlint.proof;

import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.PageCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A rule page's {@code observed:} lines, and what the installed nginx does with the cases they name. */
final class ObservedPage {

    private final String text;
    private final RulePage page;
    private final List<String> names;
    private final String prefix;
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();

    private ObservedPage(String text, String version) {
        this.text = text;
        this.page = RulePages.parse(text);
        this.names = PageCase.of(page).stream().map(ObservedPage::name).toList();
        this.prefix = "nginx " + version + ", ";
    }

    static ObservedPage of(String text, String version) {
        return new ObservedPage(text, version);
    }

    /**
     * What a line says of a case.
     *
     * @param number the case's number on the page
     * @param said the result, and the text in the log
     */
    record Claim(int number, String said) {}

    /** What observed and proof lines call a case: {@code Bad}, {@code Good (its title)}. */
    static String name(PageCase example) {
        return example.section() + (example.title().isEmpty() ? "" : " (" + example.title() + ")");
    }

    String id() {
        return page.id();
    }

    List<String> lines() {
        return page.observed();
    }

    boolean isAboutInstalledVersion(String line) {
        return line.startsWith(prefix);
    }

    /** Reads a line about the installed nginx. */
    Claim claim(String line) {
        for (int number = 0; number < names.size(); number++) {
            String start = prefix + names.get(number) + ": ";
            if (line.startsWith(start)) {
                return new Claim(number, line.substring(start.length()));
            }
        }
        throw new IllegalArgumentException("not of the form \"nginx VERSION, SECTION[ (CASE TITLE)]: RESULT[, TEXT]\""
                + " with a case of the page: " + line + "; its cases: " + names);
    }

    /** What came of that case; those that the lines name are run together, once. */
    Outcome outcome(Claim of) throws IOException, InterruptedException {
        if (outcomes.isEmpty()) {
            TreeSet<Integer> claimed = new TreeSet<>();
            lines().stream()
                    .filter(this::isAboutInstalledVersion)
                    .forEach(line -> claimed.add(claim(line).number()));
            run(List.copyOf(claimed));
        }
        return outcomes.getOrDefault(of.number(), Outcome.notRun("failed: no outcome"));
    }

    /** A line for every case of the page. */
    List<String> printed() throws IOException, InterruptedException {
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            all.add(number);
        }
        run(all);
        return all.stream()
                .map(number -> prefix + names.get(number) + ": "
                        + outcomes.getOrDefault(number, Outcome.notRun("")).text())
                .toList();
    }

    private void run(List<Integer> numbers) throws IOException, InterruptedException {
        List<Outcome> came = PrivateMachine.run(text, numbers);
        for (int i = 0; i < numbers.size(); i++) {
            outcomes.put(numbers.get(i), came.get(i));
        }
    }
}
