package io.github.nginxlint.engine;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.Limits;
import java.util.EnumMap;
import java.util.Map;

/** The limits of findings, where something is to be done with all of them before they are shown. */
public final class FindingBounds {

    private FindingBounds() {}

    /** The same limits, but for those of findings, which are as high as a settings file could make them. */
    public static Limits lifted(Limits limits) {
        Map<Limit, Long> lifted = new EnumMap<>(Limit.class);
        for (Limit limit : new Limit[] {Limit.FINDINGS, Limit.FINDINGS_PER_RULE}) {
            lifted.put(limit, Math.max(limit.ceiling(), limits.get(limit)));
        }
        return Limits.of(lifted).over(limits);
    }

    /** A result of which no more is kept than limits allow. */
    public static LintResult within(Limits limits, LintResult result) {
        KeptFindings kept = new KeptFindings(limits);
        for (Finding finding : result.findings()) {
            kept.add(finding);
        }
        return new LintResult(
                kept.withLeftOut(),
                result.suppressed(),
                result.files(),
                result.unresolvedIncludes(),
                result.found(),
                result.leftOut(),
                result.failures());
    }
}
