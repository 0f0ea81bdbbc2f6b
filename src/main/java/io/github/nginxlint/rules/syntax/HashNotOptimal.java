package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A {@code map} with more keys than its table holds well (src/core/ngx_hash.c, ngx_hash_init). */
public final class HashNotOptimal implements ModelRule {

    /** A larger table than this is not recommended. */
    private static final long LARGEST = 1 << 20;

    @Override
    public String id() {
        return "hash-not-optimal";
    }

    @Override
    public void check(RuleContext context, Report report) {
        BucketSearch search = new BucketSearch();
        for (Handled map : context.model().handled("map")) {
            Optional<PartHashes.Sizes> sizes = PartHashes.mapSizes(context, map.node());
            Optional<MapKeys> keys = sizes.isPresent() && !map.isConditional() && !map.hasPlaceholder()
                    ? MapKeys.of(map.node())
                    : Optional.empty();
            if (keys.isPresent() && keys.get().count() > 0) {
                look(map.node(), keys.get(), sizes.get(), search, report);
            }
        }
    }

    private static void look(ConfigNode map, MapKeys keys, PartHashes.Sizes sizes, BucketSearch search, Report report) {
        if (!isMade(keys, sizes) || search.succeeds(keys, sizes.bucket(), sizes.maximum())) {
            return;
        }
        long enough = sizes.maximum();
        do {
            enough = Long.highestOneBit(enough) * 2;
        } while (enough <= LARGEST && !search.succeeds(keys, sizes.bucket(), enough));
        report.add(
                map.place(),
                "could not build optimal map_hash, you should increase either map_hash_max_size: " + sizes.maximum()
                        + " or map_hash_bucket_size: " + sizes.bucket() + "; ignoring map_hash_bucket_size: "
                        + keys.count() + " keys"
                        + (enough <= LARGEST
                                ? ", write \"map_hash_max_size " + enough + ";\" above the first \"map\""
                                : ""),
                Remarks.chain(map),
                Optional.empty());
    }

    /** Whether nginx makes a table at all: of sizes that it refuses another rule speaks. */
    private static boolean isMade(MapKeys keys, PartHashes.Sizes sizes) {
        for (int i = 0; i < keys.count(); i++) {
            if (keys.size(i) + HashTable.POINTER > sizes.bucket()) {
                return false;
            }
        }
        return sizes.maximum() > 0 && sizes.bucket() <= HashTable.LARGEST_BUCKET;
    }
}
