package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name that is too long for the buckets of the table that nginx looks it up in. */
public final class HashBucketTooSmall implements ModelRule {

    @Override
    public String id() {
        return "hash-bucket-too-small";
    }

    @Override
    public void check(RuleContext context, Report report) {
        List<HashTable> tables = new ArrayList<>(PartHashes.of(context));
        tables.addAll(LevelHashes.of(context.model()));
        Set<Place> said = new HashSet<>();
        for (HashTable table : tables) {
            Optional<HashTable.Fault> fault = table.fault();
            if (fault.isPresent() && said.add(fault.get().place())) {
                HashTable.Fault found = fault.get();
                report.add(found.place(), found.message(), Remarks.chain(found.node()), Optional.empty());
            }
        }
    }
}
