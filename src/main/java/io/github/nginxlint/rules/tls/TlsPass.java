package io.github.nginxlint.rules.tls;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass that is encrypted: {@code https://}, {@code grpcs://} or {@code suwsgi://}.
 *
 * @param pass the pass
 * @param effective what is in effect where it stands
 */
record TlsPass(Pass pass, EffectiveConfig effective) {

    /** All such passes of a configuration. */
    static List<TlsPass> in(ConfigModel model) {
        List<TlsPass> found = new ArrayList<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.target()
                        .scheme()
                        .filter(scheme -> isTls(scheme, pass.protocol()))
                        .isPresent()) {
                    found.add(new TlsPass(pass, model.effective()));
                }
            }
        }
        return found;
    }

    private static boolean isTls(String scheme, Protocol protocol) {
        return switch (protocol) {
            case PROXY -> scheme.equals("https");
            case GRPC -> scheme.equals("grpcs");
            case UWSGI -> scheme.equals("suwsgi");
            default -> false;
        };
    }

    /** The name of a directive of its protocol: {@code directive("name")} is {@code proxy_ssl_name}. */
    String directive(String suffix) {
        return pass.protocol().directive("ssl_" + suffix);
    }

    /** Where the value of such a directive comes from. */
    Setting setting(String suffix) {
        return effective.setting(directive(suffix), pass.block());
    }

    /** Whether nothing sets such a directive. */
    boolean isDefault(String suffix) {
        return setting(suffix) instanceof Setting.Default;
    }

    /** Whether such a switch is certain to be on. */
    boolean isOn(String suffix) {
        return effective
                .argument(directive(suffix), pass.block())
                .value()
                .filter("on"::equalsIgnoreCase)
                .isPresent();
    }
}
