package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @AfterEach
    void useAllProcessorsAgain() {
        System.clearProperty(Workers.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void eachPartIsDoneOnce(int threads) {
        System.setProperty(Workers.PROPERTY, Integer.toString(threads));
        AtomicIntegerArray done = new AtomicIntegerArray(1_000);

        Workers.forEach(done.length(), done::incrementAndGet);

        for (int i = 0; i < done.length(); i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @Test
    void onOneThreadTheCallerDoesAll() {
        System.setProperty(Workers.PROPERTY, "1");
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Workers.forEach(20, part -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void noPartsAreNoWork() {
        Workers.forEach(0, part -> {
            throw new IllegalStateException();
        });

        assertThat(Workers.count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatGoesWrongInAPartReachesTheCaller(int threads) {
        System.setProperty(Workers.PROPERTY, Integer.toString(threads));

        assertThatThrownBy(() -> Workers.forEach(100, part -> {
                    if (part == 50) {
                        throw new IllegalStateException("part 50");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("part 50");
        assertThatThrownBy(() -> Workers.forEach(100, part -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anInterruptionIsKept() {
        System.setProperty(Workers.PROPERTY, "2");
        Thread.currentThread().interrupt();

        Workers.forEach(2, part -> {});

        assertThat(Thread.interrupted()).isTrue();
    }
}
