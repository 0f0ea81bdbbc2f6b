package io.github.nginxlint.proof;

import io.github.nginxlint.backend.SocketRights;
import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Listener;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.backend.systemd.UnitReader;
import io.github.nginxlint.rules.PageCase;
import io.github.nginxlint.source.MapReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the units of systemd of a case are for the private machine: where HTTP servers are, how nginx is started. */
final class UnitStarts {

    private UnitStarts() {}

    /** The addresses as nginx writes them; in Bad those of the units alone, if they say any, or say it wrongly. */
    static Set<String> of(PageCase page, Example example) {
        if (!page.hasUnits()) {
            return example.httpTargets();
        }
        UnitConfig units = units(page);
        Set<String> addresses = new LinkedHashSet<>();
        for (Application application : units.applications()) {
            for (Listener listener : application.listeners()) {
                if (!isInVain(page)) {
                    listener.asNginxWrites().ifPresent(addresses::add);
                }
            }
        }
        boolean isNone = page.page().equals("unit-socket-directory");
        if ((addresses.isEmpty() && !isNone && units.problems().isEmpty())
                || !page.section().equals("Bad")) {
            addresses.addAll(example.httpTargets());
        }
        return addresses;
    }

    /** Whether the user of the unit may not make the socket. */
    private static boolean isInVain(PageCase page) {
        return page.page().equals("unit-socket-directory") && page.section().equals("Bad");
    }

    /** The sockets of which the units say who may connect, as nginx writes them. */
    static Map<String, SocketRights> rights(PageCase page) {
        Map<String, SocketRights> rights = new LinkedHashMap<>();
        for (Application application : page.hasUnits() ? units(page).applications() : List.<Application>of()) {
            for (Listener listener : application.listeners()) {
                listener.making()
                        .ifPresent(making -> rights.put(listener.asNginxWrites().orElseThrow(), making.rights()));
            }
        }
        return rights;
    }

    /** The soft limit of open files that nginx's unit has, the hard one left alone. */
    static Optional<String> openFiles(PageCase page) {
        return units(page)
                .nginx()
                .flatMap(unit -> unit.service("LimitNOFILE"))
                .map(entry -> entry.value().split(":", 2)[0] + ":");
    }

    private static UnitConfig units(PageCase page) {
        return UnitReader.read(MapReader.ofTexts(page.files()), List.of(PageCase.UNITS), List.of(""));
    }
}
