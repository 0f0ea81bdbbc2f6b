package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.OwnNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes directives and variables of the user's own as the settings file has them. */
final class OwnNameLines {

    private static final String MODULES = "modules";
    private static final String VARIABLES = "variables";

    private OwnNameLines() {}

    static void write(OwnNames own, Map<String, String> places, YamlLines lines) {
        if (own.names().isEmpty()) {
            lines.remark(MODULES + ": none (default)");
        } else {
            lines.line(0, MODULES + ":", places.getOrDefault(MODULES, ""));
            for (String name : own.names()) {
                write(name, own.directives(name), lines);
            }
        }
        if (own.variables().isEmpty()) {
            lines.remark(VARIABLES + ": none (default)");
        } else {
            lines.list(0, VARIABLES, own.variables(), places.getOrDefault(VARIABLES, ""));
        }
    }

    private static void write(String name, List<DirectiveSpec> specs, YamlLines lines) {
        if (specs.equals(OwnNames.anything(name))) {
            lines.line(1, "- " + YamlLines.text(name), "");
            return;
        }
        for (DirectiveSpec spec : specs) {
            lines.line(1, "- name: " + YamlLines.text(name), "");
            lines.line(2, "contexts: [" + String.join(", ", contexts(spec)) + "]", "");
            lines.line(2, "arity: \"" + spec.arity().text() + "\"", "");
            lines.line(2, "block: " + spec.isBlock(), "");
        }
    }

    private static List<String> contexts(DirectiveSpec spec) {
        List<String> labels = new ArrayList<>();
        for (Context context : spec.contexts()) {
            labels.add(context.label());
        }
        return labels;
    }
}
