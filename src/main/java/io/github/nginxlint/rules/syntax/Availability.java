package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import java.util.List;
import java.util.Optional;

/** Which nginx has a directive. */
final class Availability {

    private Availability() {}

    /** Whether one of the versions meant can have it: modules of others may be there. */
    static boolean isPossible(DirectiveSpec spec, TargetVersion target) {
        return switch (spec.origin()) {
            case THIRD_PARTY, DYNAMIC -> true;
            case COMMERCIAL -> false;
            case OSS -> isOwn(spec, target);
        };
    }

    /** Whether it is of nginx open source and one of the versions meant has it. */
    static boolean isOwn(DirectiveSpec spec, TargetVersion target) {
        return spec.origin() == DirectiveOrigin.OSS && spec.canBeIn(target);
    }

    /** Why the target does not have directives that others have; empty when there are none. */
    static Optional<String> whyMissing(List<DirectiveSpec> specs, TargetVersion target) {
        for (DirectiveSpec spec : specs) {
            if (spec.origin() == DirectiveOrigin.OSS) {
                return Optional.of(byVersion(spec, target));
            }
        }
        for (DirectiveSpec spec : specs) {
            if (spec.origin() == DirectiveOrigin.COMMERCIAL) {
                return Optional.of("nginx Plus only");
            }
        }
        return specs.isEmpty() ? Optional.empty() : Optional.of(byModule(specs.get(0)));
    }

    private static String byVersion(DirectiveSpec spec, TargetVersion target) {
        if (spec.since().isPresent() && !target.canBeFrom(spec.since().get())) {
            return "it exists since nginx " + spec.since().get() + ", the target is "
                    + target.exact().orElseThrow();
        }
        String removed =
                spec.removed().map(version -> "removed in nginx " + version).orElse("not in this nginx");
        return Replacement.of(spec.name())
                .map(replacement -> removed + ", " + replacement)
                .orElse(removed);
    }

    private static String byModule(DirectiveSpec spec) {
        String module = spec.module().replace("_core_module", "_module");
        return "it is from the module " + module + ", which is not loaded: install its package (" + packages(module)
                + ") and write \"load_module modules/" + module + ".so;\" at the top level";
    }

    private static String packages(String module) {
        return switch (module) {
            case "ngx_http_js_module" -> "libnginx-mod-http-js, of nginx.org nginx-module-njs";
            case "ngx_stream_js_module" -> "libnginx-mod-stream-js, of nginx.org nginx-module-njs";
            case "ngx_otel_module" -> "of nginx.org nginx-module-otel";
            default -> "of nginx.org nginx-module-acme";
        };
    }
}
