package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Remark;
import java.util.List;

/** What is known of modules that are not part of nginx. */
final class OtherModules {

    /** Parts of the names of modules whose variables are in the catalogue, or are defined by their directives alone. */
    private static final List<String> KNOWN = List.of(
            "lua",
            "headers_more",
            "brotli",
            "zstd",
            "geoip2",
            "js",
            "echo",
            "set_misc",
            "subs_filter",
            "cache_purge",
            "dav_ext",
            "rtmp",
            "nchan",
            "otel",
            "acme");

    /** Modules of nginx's own that are built to be loaded, and the one that others are based on. */
    private static final List<String> OWN =
            List.of("stream_module", "mail_module", "geoip_module", "image_filter", "xslt_filter", "perl", "ndk_http");

    private OtherModules() {}

    /** Whether a module has no variables but those that are known. */
    static boolean defineByDirectives(String module) {
        return isOf(KNOWN, module);
    }

    /** Whether a module may be there that defines variables nobody can see. */
    static boolean mayBeLoaded(ConfigModel model) {
        if (!model.tree().top().isComplete()) {
            return true;
        }
        for (Remark remark : model.remarks()) {
            if (remark.kind() == Remark.Kind.UNKNOWN) {
                // nginx gets no further, or has a module that the catalogue does not know
                return true;
            }
        }
        for (ConfigNode node : model.tree().top().named("load_module")) {
            String file = node.argument(0);
            if (!isOf(OWN, file) && !isOf(KNOWN, file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(List<String> parts, String name) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
