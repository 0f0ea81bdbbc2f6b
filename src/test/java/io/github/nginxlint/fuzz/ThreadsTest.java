package io.github.nginxlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.report.JsonReporter;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One linter serves many threads. */
class ThreadsTest {

    private static final int THREADS = 8;
    private static final int INPUTS = 150;

    @Test
    void manyThreadsFindWhatOneFinds() throws Exception {
        List<Input> inputs = new ArrayList<>();
        InputSource source = new InputSource(new Random(7), Seeds.all(false));
        for (int i = 0; i < INPUTS; i++) {
            inputs.add(source.next());
        }
        Linter shared = new Linter(Rules.all());
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            // at first all threads at once: what is read when it is first asked for is asked for by several
            List<Future<List<String>>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int seed = thread;
                all.add(pool.submit(() -> reports(shared, inputs, seed)));
            }
            List<String> expected = reports(new Linter(Rules.all()), inputs, 0);
            for (Future<List<String>> one : all) {
                assertThat(one.get()).isEqualTo(expected);
            }
            assertThat(String.join("", expected)).contains("\"rule\"");
        } finally {
            pool.shutdownNow();
        }
    }

    /** The report on each input, looked at in an order of its own. */
    private static List<String> reports(Linter linter, List<Input> inputs, int seed) throws IOException {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        String[] reports = new String[inputs.size()];
        for (int i : order) {
            LintRequest request = inputs.get(i).request();
            StringBuilder out = new StringBuilder();
            JsonReporter.create()
                    .write(linter.lint(request, inputs.get(i).inputs(request)).result(), out);
            reports[i] = out.toString();
        }
        return List.of(reports);
    }
}
