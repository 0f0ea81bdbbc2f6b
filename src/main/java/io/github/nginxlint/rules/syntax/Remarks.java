package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.ParsedFile;
import io.github.nginxlint.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The remarks about directives that stand before the first syntax error of their file: nginx reads no further. */
final class Remarks {

    /** How many includes of a chain are named. */
    private static final int CHAIN_SHOWN = 5;

    private Remarks() {}

    static List<Remark> of(RuleContext context, Remark.Kind kind) {
        List<Remark> found = new ArrayList<>(0);
        for (Remark remark : context.model().remarks()) {
            if (remark.kind() == kind) {
                found.add(remark);
            }
        }
        if (!found.isEmpty()) {
            Map<SourceFile, Integer> ends = readableEnds(context.configuration().files());
            found.removeIf(remark -> !isRead(remark.node(), ends));
        }
        return found;
    }

    /** Of the files with errors: up to where nothing is doubtful. */
    private static Map<SourceFile, Integer> readableEnds(List<ParsedFile> files) {
        Map<SourceFile, Integer> ends = new HashMap<>();
        for (ParsedFile file : files) {
            for (SyntaxError error : file.errors()) {
                int start = Math.min(error.span().start(), error.read().start());
                // what stands in the same line may be a part of what went wrong
                int line = file.source().text().lastIndexOf('\n', start) + 1;
                ends.merge(file.source(), line, Math::min);
            }
        }
        return ends;
    }

    private static boolean isRead(ConfigNode node, Map<SourceFile, Integer> ends) {
        if (ends.isEmpty()) {
            return true;
        }
        boolean isRead = isRead(node.place(), ends);
        for (Place include : node.origin().includes()) {
            isRead &= isRead(include, ends);
        }
        return isRead;
    }

    private static boolean isRead(Place place, Map<SourceFile, Integer> ends) {
        return place.span().end() <= ends.getOrDefault(place.file(), Integer.MAX_VALUE);
    }

    /** The includes that brought the directive where it stands. */
    static List<Related> chain(ConfigNode node) {
        List<Related> chain = new ArrayList<>(0);
        for (Place include : node.origin().includes()) {
            if (chain.size() < CHAIN_SHOWN) {
                chain.add(new Related("reached through this include", include));
            }
        }
        return chain;
    }
}
