package io.github.nginxlint.hostile;

import java.util.ArrayList;
import java.util.List;

/** All that is tried. */
final class Attacks {

    private Attacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>(TextAttacks.all());
        all.addAll(TreeAttacks.all());
        all.addAll(ModelAttacks.all());
        all.addAll(BackendAttacks.all());
        return all;
    }
}
