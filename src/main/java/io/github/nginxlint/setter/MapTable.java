package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keys and values (src/http/modules/ngx_http_map_module.c and src/stream/ngx_stream_map_module.c, ngx_http_map_block and
 * ngx_http_map).
 */
final class MapTable {

    private final WildcardKeys keys = new WildcardKeys();
    private final TargetVersion target;
    private final Consumer<Complaint> complaints;
    private boolean hasHostnames;
    private boolean hasDefault;

    private MapTable(TargetVersion target, Consumer<Complaint> complaints) {
        this.target = target;
        this.complaints = complaints;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        if (Texts.refuse(directive.arguments().get(0), complaints)
                || VariableName.refuse(directive.arguments().get(1), complaints)) {
            return;
        }
        MapTable table = new MapTable(target, complaints);
        for (ConfigNode entry : Entries.of(directive.node())) {
            if (!table.accepts(entry)) {
                return;
            }
        }
    }

    private boolean accepts(ConfigNode entry) {
        String key = entry.name();
        if (entry.arguments().isEmpty() && (key.equals("hostnames") || key.equals("volatile"))) {
            hasHostnames |= key.equals("hostnames");
            return true;
        }
        if (entry.arguments().size() != 1) {
            return refuse(
                    entry,
                    "invalid number of the map parameters"
                            + (entry.arguments().isEmpty() ? ": a value is missing" : ": put quotes round the value"));
        }
        if (key.equals("include")) {
            return true;
        }
        if (Texts.refuse(entry, entry.arguments().get(0), complaints)) {
            return false;
        }
        if (key.equals("default")) {
            boolean isSecond = hasDefault;
            hasDefault = true;
            return !isSecond || refuse(entry, "duplicate default map parameter");
        }
        return key.startsWith("~") ? acceptsPattern(entry, key) : addKey(entry, key);
    }

    private boolean acceptsPattern(ConfigNode entry, String key) {
        Optional<String> refusal = PcrePattern.refusal(key.substring(key.startsWith("~*") ? 2 : 1), target);
        return refusal.isEmpty() || refuse(entry, refusal.get());
    }

    private boolean addKey(ConfigNode entry, String written) {
        String key = written.startsWith("\\") ? written.substring(1) : written;
        String shown = Complaint.quote(WildcardKeys.lower(key));
        return switch (hasHostnames ? keys.add(key) : keys.addPlain(key)) {
            case ADDED -> true;
            case INVALID -> refuse(entry, "invalid hostname or wildcard " + Complaint.quote(key));
            case CONFLICTING ->
                refuse(entry, "conflicting parameter " + shown + ": the key is there before, in whatever case");
        };
    }

    private boolean refuse(ConfigNode entry, String message) {
        Word key = entry.directive().name();
        complaints.accept(Complaint.refused(entry, key, message));
        return false;
    }
}
