package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of the core, the log and the event modules. */
final class CoreSetters {

    private CoreSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        if (spec.origin() != DirectiveOrigin.OSS) {
            return null;
        }
        return switch (spec.name()) {
            case "error_log" -> ErrorLog::read;
            case "thread_pool" -> ThreadPool::read;
            case "use" -> EventMethod::read;
            case "worker_connections" -> Workers::connections;
            case "worker_cpu_affinity" -> Workers::cpuAffinity;
            case "worker_priority" -> Workers::priority;
            case "worker_processes" -> Workers::processes;
            default -> null;
        };
    }
}
