package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void theResultIsWaitedFor() {
        var go = new CountDownLatch(Runtime.getRuntime().availableProcessors() == 1 ? 0 : 1);
        var ahead = Ahead.of(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "done";
        });
        go.countDown();

        assertThat(ahead.get()).isEqualTo("done");
        assertThat(ahead.get()).isEqualTo("done");
    }

    @Test
    void whatTheWorkThrowsIsThrownWhereItsResultIsWanted() {
        var failing = Ahead.of(() -> {
            throw new IllegalArgumentException("no");
        });
        var broken = Ahead.of(() -> {
            throw new StackOverflowError("deep");
        });

        assertThatThrownBy(failing::get).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(broken::get).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anInterruptIsKeptForLater() {
        Thread.currentThread().interrupt();

        assertThat(Ahead.of(() -> 1).get()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }
}
