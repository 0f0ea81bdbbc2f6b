package io.github.nginxlint.rules.process;

import io.github.nginxlint.model.ConfigModel;
import java.util.List;

/** Whether a configuration hands requests on: each then needs a connection to the client and one to a backend. */
final class Proxying {

    private static final List<String> PASSES =
            List.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass");

    private Proxying() {}

    /** Whether anything that can be seen is passed to a backend, in http or in stream. */
    static boolean isIn(ConfigModel model) {
        for (String pass : PASSES) {
            if (!model.handled(pass).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
