package io.github.nginxlint.catalog;

import static io.github.nginxlint.catalog.NginxVersionTest.version;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TargetVersionTest {
    private static final TargetVersion AT_BOUND = TargetVersion.of(version("1.29.7"));

    @Test
    void theVersionItselfIsNotBeforeItsBound() {
        assertThat(AT_BOUND.canBeBefore(version("1.29.7"))).isFalse();
        assertThat(AT_BOUND.canBeFrom(version("1.29.7"))).isTrue();
    }

    @Test
    void anOlderTargetIsBeforeTheBoundOnly() {
        assertThat(AT_BOUND.canBeBefore(version("1.29.8"))).isTrue();
        assertThat(AT_BOUND.canBeFrom(version("1.29.8"))).isFalse();
    }

    @Test
    void aNewerTargetIsPastTheBoundOnly() {
        assertThat(AT_BOUND.canBeBefore(version("1.29.6"))).isFalse();
        assertThat(AT_BOUND.canBeFrom(version("1.29.6"))).isTrue();
    }

    @Test
    void anyVersionCanBeOnBothSidesOfABoundNewerThanTheOldest() {
        assertThat(TargetVersion.ANY.canBeBefore(version("1.29.7"))).isTrue();
        assertThat(TargetVersion.ANY.canBeFrom(version("1.29.7"))).isTrue();
    }

    @Test
    void anyVersionIsNeverOlderThanTheOldest() {
        assertThat(TargetVersion.ANY.canBeBefore(NginxVersion.OLDEST)).isFalse();
        assertThat(TargetVersion.ANY.canBeBefore(version("1.9.0"))).isFalse();
        assertThat(TargetVersion.ANY.canBeFrom(version("1.9.0"))).isTrue();
    }
}
