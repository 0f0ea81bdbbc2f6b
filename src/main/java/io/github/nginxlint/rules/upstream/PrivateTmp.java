package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.backend.PoolLookup;
import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Unit;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What systemd's units say about {@code /tmp} on either side of a socket.
 *
 * @param unit a unit that has one of its own
 * @param related where it says so
 * @param isNone whether certainly neither side has
 */
record PrivateTmp(Optional<String> unit, Optional<Related> related, boolean isNone) {

    static PrivateTmp of(SocketUse use, RuleContext context) {
        List<Unit> sides = new ArrayList<>(2);
        context.units().nginx().ifPresent(sides::add);
        backend("unix:" + use.path(), context).ifPresent(sides::add);
        boolean isKnown = sides.size() == 2;
        for (Unit side : sides) {
            Optional<Boolean> isPrivate = side.hasPrivateTmp();
            if (isPrivate.orElse(false)) {
                return new PrivateTmp(
                        Optional.of(side.name()),
                        side.service("PrivateTmp").map(entry -> new Related("its own /tmp", entry.place())),
                        false);
            }
            isKnown &= isPrivate.isPresent();
        }
        return new PrivateTmp(Optional.empty(), Optional.empty(), isKnown);
    }

    private static Optional<Unit> backend(String address, RuleContext context) {
        Optional<Application> application = context.units().behind(address);
        if (application.isPresent()) {
            return application.map(Application::unit);
        }
        return context.pools().lookUp(address) instanceof PoolLookup.Found found
                        && found.pools().size() == 1
                ? context.units().phpFpm(found.pools().get(0).place().file().name())
                : Optional.empty();
    }
}
