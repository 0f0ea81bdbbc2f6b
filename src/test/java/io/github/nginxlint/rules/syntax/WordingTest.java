package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.Arity;
import io.github.nginxlint.catalog.Context;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void numbersOfArgumentsReadAsSentences() {
        assertThat(Wording.arguments(new Arity(0b1, false, false))).isEqualTo("no arguments");
        assertThat(Wording.arguments(new Arity(0b110, false, false))).isEqualTo("1 or 2 arguments");
        assertThat(Wording.arguments(new Arity(0b11110, false, false))).isEqualTo("1 to 4 arguments");
        assertThat(Wording.arguments(new Arity(0b1011, false, false))).isEqualTo("0, 1 or 3 arguments");
        assertThat(Wording.arguments(new Arity(0b1, true, false))).isEqualTo("any number of arguments");
        assertThat(Wording.arguments(new Arity(0b100, true, false))).isEqualTo("at least 2 arguments");
    }

    @Test
    void contextsAreThoseOfTheSamePartFirst() {
        EnumSet<Context> all = EnumSet.of(
                Context.HTTP,
                Context.SERVER,
                Context.IF_IN_SERVER,
                Context.STREAM_SERVER,
                Context.STREAM_UPSTREAM,
                Context.MAIL_SERVER);

        assertThat(Wording.contexts(all, Context.LOCATION)).isEqualTo("http, server and if in server");
        assertThat(Wording.contexts(all, Context.STREAM)).isEqualTo("server of stream and upstream of stream");
        assertThat(Wording.contexts(all, Context.MAIL)).isEqualTo("server of mail");
        assertThat(Wording.contexts(EnumSet.of(Context.MAIN), Context.EVENTS)).isEqualTo("the top level");
        assertThat(Wording.contexts(EnumSet.of(Context.RTMP_SERVER), Context.RTMP))
                .isEqualTo("rtmp-server");
    }
}
