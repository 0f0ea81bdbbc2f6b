package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Arguments, good and bad, for a directive by how they are read; none for those with code of their own. */
final class ValueSamples {

    private static final String LARGE = "9223372036854775807 9223372036854775808";

    private ValueSamples() {}

    static List<String> of(DirectiveSpec spec, Random random) {
        List<String> samples = new ArrayList<>();
        switch (spec.valueType()) {
            case FLAG -> add(samples, "on OFF yes 1 '' onn");
            case NUMBER -> add(samples, "0 1 5 9 10 255 256 400 500 600 1024 -1 1k 1.5 +1 '' 'a b' 007 " + LARGE);
            case SIZE -> add(samples, "1k 4K 1m 1g 10mb -1 1.5m '' k '1 k' " + LARGE);
            case OFFSET -> add(samples, "0 1k 4K 1m 1g 2G 10mb -1 '' g 8589934591g 8589934592g");
            case TIME_MS ->
                add(samples, "0 1 500ms 1s 1m30s '1h 30m' 1y 1M 1w 5x 30m1h '' s 1S ' 1' '1 1' 1ms5 " + LARGE);
            case TIME_S -> add(samples, "0 1 500ms 1s '1h 30m' 1y 1M 1y1M 1M1y 5x '' 1s1 1ss " + LARGE);
            case BUFFERS -> buffers(samples);
            case ENUM -> words(spec, samples, random);
            case WORDS -> lists(spec, samples, random);
            case PATH -> add(samples, "a '/tmp/a' 'a 1' 'a 0' 'a 4 6' 'a 5 6' 'a 1 2 x' 'a 1 2 3' 'a 10' 'a 11'", true);
            case ACCESS ->
                add(samples, "user:rw all:r 'user:r group:rw all:r' user:w user: users:r '' user:rwx all", true);
            case CACHE_VALID ->
                add(samples, "1m '200 1h' 'any 1' '200 302 1y' '99 1m' '600 1m' 'x 1m' '200 5ms' 1x '200 any'", true);
            case COMPLEX, CONDITIONS -> add(samples, "a $host ${host} 'a$' '${host' '$' '${}' '$1' 'a${h-}'");
            case COMPLEX_SIZE -> add(samples, "0 1k 1m 1g x '' -1 $host '${host' 'a$' $1k");
            case IGNORED -> add(samples, "1 on x '' -1");
            case STRING, STRINGS, WORD, PAIR, MIME_TYPES, BIND, CACHE_PATH, CUSTOM -> core(spec, samples);
        }
        if (spec.valueType() == ValueType.TIME_MS || spec.valueType() == ValueType.TIME_S) {
            random(samples, random, "0123456789ywdhmsM ");
        } else if (spec.valueType() == ValueType.SIZE || spec.valueType() == ValueType.OFFSET) {
            random(samples, random, "0123456789kKmMgG");
        }
        return samples;
    }

    private static void core(DirectiveSpec spec, List<String> samples) {
        switch (spec.name()) {
            case "error_log" ->
                add(
                        samples,
                        "a 'a warn' 'a foo' 'a Warn' 'a debug_http warn' 'a warn debug_core' 'a warn error'"
                                + " syslog: syslog:server=127.0.0.1 syslog:server=127.0.0.1,tag=a-b syslog:server=:1"
                                + " syslog:server=127.0.0.1,facility=x memory:1k memory:1m",
                        true);
            case "worker_processes" -> add(samples, "auto 1 0 -1 Auto 1k ''");
            case "worker_priority" -> add(samples, "0 -5 +5 -- '' 5x -");
            case "worker_connections" -> add(samples, "1 0 1k '' -1");
            case "worker_cpu_affinity" -> add(samples, "auto 'auto 01' 'auto 01 10' 01 '01 12' 0x 'x 01'", true);
            case "thread_pool" ->
                add(samples, "'a threads=1' 'a b' 'a threads=0' 'a threads=1 max_queue=x' 'a max_queue=1'", true);
            case "use" -> add(samples, "epoll foo EPOLL ''");
            default -> {}
        }
    }

    private static void buffers(List<String> samples) {
        add(samples, "'8 4k' '1 1' '0 4k' '8 0' '4k 8' 'x 4k' '8 x' '8 1g' '-1 4k'", true);
    }

    private static void words(DirectiveSpec spec, List<String> samples, Random random) {
        for (String word : spec.values()) {
            samples.add(random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT));
        }
        add(samples, "other '' onn 2 1.0");
    }

    private static void lists(DirectiveSpec spec, List<String> samples, Random random) {
        for (String word : spec.values()) {
            samples.add(random.nextBoolean() ? word : word.toLowerCase(Locale.ROOT));
        }
        String first = spec.values().get(0);
        String last = spec.values().get(spec.values().size() - 1);
        add(samples, "other ''");
        if (spec.accepts(2)) {
            samples.add(first + ' ' + last);
            samples.add(last + ' ' + last);
            samples.add(first + " other");
        }
        if (spec.accepts(3)) {
            samples.add(last + ' ' + first + ' ' + last.toUpperCase(Locale.ROOT));
        }
    }

    private static void random(List<String> samples, Random random, String characters) {
        for (int i = 0; i < 6; i++) {
            StringBuilder value = new StringBuilder("'");
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                value.append(characters.charAt(random.nextInt(characters.length())));
            }
            samples.add(value.append('\'').toString());
        }
    }

    private static void add(List<String> samples, String values) {
        add(samples, values, false);
    }

    /** Splits at spaces outside of quotes, which are left out where they hold several arguments. */
    private static void add(List<String> samples, String values, boolean isSeveral) {
        int start = 0;
        boolean isQuoted = false;
        for (int i = 0; i <= values.length(); i++) {
            char c = i < values.length() ? values.charAt(i) : ' ';
            isQuoted ^= c == '\'';
            if (c == ' ' && !isQuoted) {
                String value = values.substring(start, i);
                boolean isEmpty = value.equals("''");
                samples.add(isSeveral && !isEmpty ? value.replace("'", "") : value);
                start = i + 1;
            }
        }
    }
}
