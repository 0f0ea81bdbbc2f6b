package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveKind;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.catalog.OwnNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list {@code modules}: directives of modules that the catalogue does not know. */
final class ModuleSettings {

    private static final List<String> KEYS = List.of("name", "contexts", "arity", "block");

    private ModuleSettings() {}

    static List<DirectiveSpec> read(List<YamlMap.Item> items) throws SettingsError {
        List<DirectiveSpec> directives = new ArrayList<>();
        for (YamlMap.Item item : items) {
            if (item.isText()) {
                directives.addAll(OwnNames.anything(name(item.text())));
            } else {
                directives.add(directive(item));
            }
        }
        return directives;
    }

    private static DirectiveSpec directive(YamlMap.Item item) throws SettingsError {
        YamlMap map = item.map(KEYS);
        Optional<YamlText> name = map.text("name");
        if (name.isEmpty()) {
            throw item.error("a directive needs a \"name\"");
        }
        Optional<YamlText> arity = map.text("arity");
        try {
            return OwnNames.directive(
                    name(name.get()),
                    contexts(map.texts("contexts")),
                    isBlock(map.text("block")) ? DirectiveKind.BLOCK : DirectiveKind.SIMPLE,
                    arity.map(YamlText::value).orElse(OwnNames.ANY_NUMBER));
        } catch (IllegalArgumentException e) {
            throw arity.orElse(name.get()).error("is no number of arguments: write 1, \"1,3\" or \"2+\"");
        }
    }

    private static String name(YamlText text) throws SettingsError {
        if (!YamlText.isName(text.value())) {
            throw text.error("is no name of a directive");
        }
        return text.value();
    }

    private static boolean isBlock(Optional<YamlText> text) throws SettingsError {
        boolean isTrue = text.isPresent() && text.get().value().equals("true");
        if (text.isPresent()
                && !(text.get().isPlain() && (isTrue || text.get().value().equals("false")))) {
            throw text.get().error("is neither true nor false");
        }
        return isTrue;
    }

    private static List<Context> contexts(List<YamlText> texts) throws SettingsError {
        Map<String, Context> labels = new LinkedHashMap<>();
        for (Context context : Context.values()) {
            if (context.holdsDirectives()) {
                labels.put(context.label(), context);
            }
        }
        List<Context> contexts = new ArrayList<>();
        for (YamlText text : texts) {
            Context context = labels.get(text.value());
            if (context == null) {
                throw text.error("is no context: "
                        + NearestName.of(text.value(), labels.keySet())
                                .map(name -> "did you mean \"" + name + "\"?")
                                .orElse("there are " + String.join(", ", labels.keySet())));
            }
            contexts.add(context);
        }
        return contexts;
    }
}
