package io.github.nginxlint.rules.buffer;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** gRPC whose headers and trailers are limited since nginx was updated. */
public final class GrpcHeaderBufferDefault implements ModelRule {

    /** From this version the size of the buffer is a limit (CHANGES of nginx 1.31.3). */
    private static final NginxVersion LIMITED = new NginxVersion(1, 31, 3);

    @Override
    public String id() {
        return "grpc-header-buffer-default";
    }

    @Override
    public void check(RuleContext context, Report report) {
        // where no version is meant it is hardly one that new
        if (context.target().exact().isEmpty() || context.target().canBeBefore(LIMITED)) {
            return;
        }
        for (Server server : context.model().servers()) {
            checkFirst(server, context.model().effective(), report);
        }
    }

    /** One line for all of a server does. */
    private static void checkFirst(Server server, EffectiveConfig effective, Report report) {
        for (Pass pass : server.passes()) {
            if (pass.protocol() == Protocol.GRPC
                    && effective.setting("grpc_buffer_size", pass.block()) instanceof Setting.Default) {
                report.add(
                        pass.node().place(),
                        "since 1.31.3 the headers of a gRPC response, and its trailers, have to fit into"
                                + " \"grpc_buffer_size\", 4k or 8k by default: larger ones, such as a long"
                                + " grpc-status-details-bin, are 502 (upstream sent too large http2 header value"
                                + " length); write grpc_buffer_size 16k");
                return;
            }
        }
    }
}
