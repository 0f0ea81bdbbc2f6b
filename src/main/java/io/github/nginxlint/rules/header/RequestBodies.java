package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.InternalRequests;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which passes hand the bodies of clients on. */
final class RequestBodies {

    private final ConfigModel model;
    private final InternalRequests internal;
    private final Map<ConfigBlock, Boolean> asksForMethod = new HashMap<>();

    RequestBodies(ConfigModel model) {
        this.model = model;
        this.internal = InternalRequests.of(model);
    }

    /** Whether it is certain that a client's body goes through a pass; not where it may have none, by its method. */
    boolean goThrough(Pass pass) {
        return pass.location().isPresent()
                && !internal.reach(pass.location().get())
                && isOn(pass)
                && isNginxsOwn(pass)
                && !isLimited(pass.block());
    }

    /** Whether the body is not written in the configuration. */
    boolean isNginxsOwn(Pass pass) {
        return model.effective().setting("proxy_set_body", pass.block()) instanceof Setting.Default;
    }

    private boolean isOn(Pass pass) {
        return model.effective()
                .argument("proxy_pass_request_body", pass.block())
                .value()
                .equals(Optional.of("on"));
    }

    private boolean isLimited(ConfigBlock innermost) {
        ConfigBlock block = innermost;
        while (block.owner().isPresent()) {
            if (asksForMethod.computeIfAbsent(block, RequestBodies::asksForMethod)) {
                return true;
            }
            block = block.owner().get().parent();
        }
        return asksForMethod.computeIfAbsent(block, RequestBodies::asksForMethod);
    }

    private static boolean asksForMethod(ConfigBlock block) {
        if (!block.named("limit_except").isEmpty()) {
            return true;
        }
        for (ConfigNode condition : block.named("if")) {
            if (condition.argument(0).contains("$request_method")) {
                return true;
            }
        }
        return block.owner().map(ConfigNode::name).equals(Optional.of("limit_except"));
    }
}
