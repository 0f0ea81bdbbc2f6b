package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;

/** The {@code fastcgi_read_timeout} in effect where a pass stands. */
final class ReadTimeout {

    private ReadTimeout() {}

    /** In milliseconds. */
    static Effective<Long> of(PhpBackend backend, RuleContext context) {
        return context.model()
                .effective()
                .time("fastcgi_read_timeout", backend.pass().block());
    }

    /** The directive that sets it; for the default, the pass. */
    static Place place(PhpBackend backend, Effective<Long> timeout) {
        return timeout.setting()
                .node()
                .map(ConfigNode::place)
                .orElse(backend.pass().node().place());
    }

    /** How long it is, and that it is nginx's own value where nothing is written. */
    static String text(Effective<Long> timeout) {
        String directive = timeout.setting() instanceof Setting.Default
                ? "the default of fastcgi_read_timeout"
                : "fastcgi_read_timeout";
        return timeout.value().map(TimeValue::show).orElse("?") + " (" + directive + ")";
    }
}
