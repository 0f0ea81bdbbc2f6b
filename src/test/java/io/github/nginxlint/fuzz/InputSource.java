package io.github.nginxlint.fuzz;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import java.util.List;
import java.util.Random;

/** Inputs without end: made by the grammar, or of seeds by edits. */
final class InputSource {

    private static final List<String> VERSIONS = List.of("1.18.0", "1.22.1", "1.29.7");

    private final Random random;
    private final List<Input> seeds;
    private final Grammar grammar;
    private final Edits edits;

    InputSource(Random random, List<Input> seeds) {
        this.random = random;
        this.seeds = List.copyOf(seeds);
        this.grammar = new Grammar(random);
        this.edits = new Edits(random, seeds);
    }

    private Input seed() {
        Input seed = seeds.get(random.nextInt(seeds.size()));
        // a hundred thousand directives: seconds instead of milliseconds
        boolean isSlow = seed.origin().startsWith("configuration-too-large Bad");
        return isSlow && random.nextInt(30) > 0 ? seed() : seed;
    }

    Input next() {
        Input input = random.nextInt(3) == 0 ? grammar.next() : seed();
        if (random.nextInt(8) > 0) {
            input = edits.of(input);
        }
        if (random.nextInt(12) == 0) {
            input = input.asDump();
            input = random.nextInt(3) == 0 ? edits.of(input) : input;
        }
        if (random.nextInt(3) == 0) {
            String version = VERSIONS.get(random.nextInt(VERSIONS.size()));
            input = input.meantFor(TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
        }
        return input;
    }
}
