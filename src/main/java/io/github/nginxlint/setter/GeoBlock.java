package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code geo} of http and stream with its table, up to the first entry that nginx refuses
 * (src/http/modules/ngx_http_geo_module.c, src/stream/ngx_stream_geo_module.c).
 */
final class GeoBlock {

    private static final NginxVersion VOLATILE = new NginxVersion(1, 29, 3);

    private final boolean isHttp;
    private final TargetVersion target;
    private final Consumer<Complaint> complaints;
    private final GeoNetworks networks;
    private final GeoRanges ranges;
    private boolean hasRanges;
    private boolean hasNetworks;

    private GeoBlock(boolean isHttp, TargetVersion target, Consumer<Complaint> complaints) {
        this.isHttp = isHttp;
        this.target = target;
        this.complaints = complaints;
        this.networks = new GeoNetworks(complaints);
        this.ranges = new GeoRanges(complaints);
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        for (Word word : directive.arguments()) {
            if (!word.value().startsWith("$") || word.value().length() == 1) {
                complaints.accept(Complaint.refused(word, "invalid variable name " + Complaint.quote(word.value())));
                return;
            }
        }
        Optional<ConfigBlock> table = directive.node().block();
        // an entry that cannot be seen may be "ranges", which gives the others another meaning
        if (table.isEmpty() || !table.get().isComplete() || hasPlaceholder(table.get())) {
            return;
        }
        GeoBlock block = new GeoBlock(directive.spec().module().contains("_http_"), target, complaints);
        for (ConfigNode entry : table.get().nodes()) {
            if (!entry.isReached() || entry.block().isPresent() || !block.accepts(entry)) {
                return;
            }
        }
    }

    private static boolean hasPlaceholder(ConfigBlock table) {
        for (ConfigNode entry : table.nodes()) {
            boolean found = entry.isConditional() || entry.directive().name().isOpaque();
            for (Word word : entry.arguments()) {
                found |= word.isOpaque();
            }
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean accepts(ConfigNode entry) {
        if (entry.arguments().isEmpty() && isSwitch(entry.name())) {
            if (entry.name().equals("ranges") && hasNetworks) {
                return refuse(entry, "the \"ranges\" directive must be the first directive inside \"geo\" block");
            }
            hasRanges |= entry.name().equals("ranges");
            return true;
        }
        if (entry.arguments().size() != 1) {
            return refuse(
                    entry,
                    "invalid number of the geo parameters: write a network or range and one value"
                            + (entry.name().equals("volatile") ? "; volatile exists since nginx " + VOLATILE : ""));
        }
        if (entry.name().equals("include")) {
            return true;
        }
        if (isHttp && entry.name().equals("proxy")) {
            return networks.network(entry, entry.arguments().get(0)).isPresent();
        }
        if (hasRanges) {
            return ranges.accepts(entry);
        }
        hasNetworks = true;
        return networks.accepts(entry);
    }

    private boolean isSwitch(String name) {
        return switch (name) {
            case "ranges" -> true;
            case "proxy_recursive" -> isHttp;
            case "volatile" -> target.canBeFrom(VOLATILE);
            default -> false;
        };
    }

    private boolean refuse(ConfigNode entry, String message) {
        complaints.accept(Complaint.refused(entry, entry.directive().name(), message));
        return false;
    }
}
