package io.github.nginxlint.proof;

import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Listener;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.backend.systemd.UnitReader;
import io.github.nginxlint.rules.PageCase;
import io.github.nginxlint.source.MapReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where HTTP servers are started for a case with units of systemd: at the addresses that the units say. */
final class UnitAddresses {

    private UnitAddresses() {}

    /** The addresses as nginx writes them; in Bad those of the units alone, if they say any. */
    static Set<String> of(PageCase page, Example example) {
        if (!page.hasUnits()) {
            return example.httpTargets();
        }
        UnitConfig units = UnitReader.read(MapReader.ofTexts(page.files()), List.of(PageCase.UNITS), List.of(""));
        Set<String> addresses = new LinkedHashSet<>();
        for (Application application : units.applications()) {
            for (Listener listener : application.listeners()) {
                listener.asNginxWrites().ifPresent(addresses::add);
            }
        }
        if (addresses.isEmpty() || !page.section().equals("Bad")) {
            addresses.addAll(example.httpTargets());
        }
        return addresses;
    }
}
