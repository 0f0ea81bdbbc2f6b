package io.github.nginxlint.rules.location;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.InternalRequests;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code proxy_pass} with variables that stands directly in a location to which clients' own requests come.
 *
 * @param pass the pass
 * @param location its location
 */
record VariablePass(Pass pass, Location location) {

    /** All of a configuration. */
    static List<VariablePass> of(ConfigModel model) {
        List<VariablePass> found = new ArrayList<>();
        InternalRequests internal = InternalRequests.of(model);
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.PROXY
                        && pass.isEvaluatedAtRunTime()
                        && !pass.node().hasPlaceholder()
                        && pass.location().isPresent()
                        && pass.location().get().block() == pass.block()
                        && !internal.reach(pass.location().get())) {
                    found.add(new VariablePass(pass, pass.location().get()));
                }
            }
        }
        return found;
    }

    /** What is passed on, cut where the address ends. */
    RuntimeUri uri() {
        return RuntimeUri.of(pass.node().argument(0));
    }
}
