package io.github.nginxlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Random input through the whole program: {@code bench/fuzz} tries more than a usual run, and of other seeds.
 * {@code target/fuzz} holds what failed, made small.
 */
class FuzzTest {

    private static final int COUNT = Integer.getInteger("fuzz.inputs", 600);
    private static final long SEED = Long.getLong("fuzz.seed", 20261120);

    /** Of so many inputs one is tried with everything, the others are only looked at. */
    private static final int WHOLE = Integer.getInteger("fuzz.whole", 1);

    /** In seconds: no input is as slow as that, not on a busy machine. */
    private static final long HANG = 60;

    @Test
    void nothingThatIsReadMakesItFail() throws Exception {
        Campaign campaign = new Campaign(SEED, FuzzTest::attempt);
        ExecutorService thread = Executors.newSingleThreadExecutor(runnable -> {
            Thread made = new Thread(runnable, "fuzz");
            made.setDaemon(true);
            return made;
        });
        // the corpus is not of this repository: a usual run is the same without it
        boolean withCorpus = Boolean.getBoolean("fuzz.corpus");
        Future<?> all = thread.submit(() -> {
            campaign.run(COUNT, Seeds.all(withCorpus));
            return true;
        });
        watch(campaign, all);
        System.out.println(campaign.report());

        assertThat(campaign.crashes()).isEmpty();
    }

    private static Trial.Outcome attempt(Input input) throws IOException {
        return Math.floorMod(input.origin().hashCode(), WHOLE) == 0 ? Trial.of(input) : Trial.once(input);
    }

    private static void watch(Campaign campaign, Future<?> all) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                all.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                Campaign.Running running = campaign.running();
                if (running != null && System.nanoTime() - running.since() > HANG * 1_000_000_000L) {
                    throw new AssertionError("hangs on " + running.input().origin() + ": "
                            + Campaign.save("hang", running.input(), "hangs"));
                }
            }
        }
    }
}
