package io.github.nginxlint.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.cli.CommandRun;
import io.github.nginxlint.source.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attack at a hundredth, against limits of a hundredth: the same limits are met, and what is said is compared with
 * {@code testdata/hostile/answers.tsv}. {@link FullScaleTest} is for time and memory.
 */
class SmallScaleTest {

    private static final double SCALE = 0.01;
    private static final int HUNDREDTH = 100;
    private static final int TENTH = 10;
    private static final Path ANSWERS = Path.of("testdata", "hostile", "answers.tsv");
    private static final Pattern ERROR = Pattern.compile("(?m)^.*: error: .*\\[([a-z0-9-]+)]$");
    private static final Pattern LIMIT = Pattern.compile("the limit ([a-z-]+)");
    private static final Pattern CONTENT = Pattern.compile("root:|daemon:|PATH=");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Map<String, String> GIVEN = new TreeMap<>();

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsAnsweredAsBefore(Attack attack) throws IOException {
        // a @TempDir complains about each link
        Path directory = Files.createTempDirectory("nginx-lint-hostile");
        try {
            check(attack, directory);
        } finally {
            Made.delete(directory);
        }
    }

    private static void check(Attack attack, Path directory) throws IOException {
        List<String> arguments = new ArrayList<>(limits());
        List<String> own = attack.recipe().make(directory, SCALE);
        if (own.stream().noneMatch(argument -> argument.startsWith("--format") || argument.equals("--diff"))) {
            arguments.add("--format=compact");
        }
        arguments.addAll(own);
        CommandRun run = CommandRun.in(directory, arguments.toArray(String[]::new));
        String said = run.out() + run.err();

        assertThat(run.status()).as(run.err()).isIn(attack.statuses());
        attack.says().forEach(text -> assertThat(said).contains(text));
        assertThat(said).doesNotContainPattern(CONTENT).doesNotContainPattern(CONTROL);
        String answer = run.status() + "\t" + each(ERROR, said) + "\t" + each(LIMIT, said);
        GIVEN.put(attack.name(), answer);
        if (!Boolean.getBoolean("golden.update")) {
            assertThat(answer).as("%s", run.err()).isEqualTo(answers().get(attack.name()));
        }
    }

    @Test
    void everyAnswerIsOfAnAttack() throws IOException {
        assertThat(attacks()).extracting(Attack::name).doesNotHaveDuplicates();
        if (!Boolean.getBoolean("golden.update")) {
            assertThat(answers().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            attacks().stream().map(Attack::name).toList());
        }
    }

    @AfterAll
    static void write() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            StringBuilder text = new StringBuilder("attack\texit status\terrors of\tlimits named\n");
            GIVEN.forEach((name, answer) ->
                    text.append(name).append('\t').append(answer).append('\n'));
            Files.createDirectories(ANSWERS.getParent());
            Files.writeString(ANSWERS, text);
        }
    }

    private static Map<String, String> answers() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        List<String> lines = Files.readAllLines(ANSWERS);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf('\t');
            answers.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return answers;
    }

    private static List<String> limits() {
        List<String> arguments = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            boolean isDepth = limit == Limit.NESTING || limit == Limit.INCLUDE_DEPTH;
            arguments.add("--limit");
            arguments.add(limit.word() + "=" + limit.standard() / (isDepth ? TENTH : HUNDREDTH));
        }
        return arguments;
    }

    private static String each(Pattern pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return String.join(",", found);
    }
}
