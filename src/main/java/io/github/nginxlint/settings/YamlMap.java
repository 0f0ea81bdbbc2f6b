package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a settings file, with the place of each part of it. */
final class YamlMap {

    private final String file;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(String file) {
        this.file = file;
    }

    /** The mapping a file consists of; an empty file is an empty one. */
    static YamlMap read(String file, String text, List<String> keys) throws SettingsError {
        YamlMap map = new YamlMap(file);
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            String place =
                    e.getProblemMark().map(mark -> map.place(Optional.of(mark))).orElse(file);
            throw new SettingsError(place + ": no YAML: " + e.getProblem());
        } catch (YamlEngineException | StackOverflowError e) {
            throw new SettingsError(file + ": no YAML");
        }
        if (root.isPresent()) {
            map.fill(root.get(), keys);
        }
        return map;
    }

    private void fill(Node node, List<String> keys) throws SettingsError {
        if (!(node instanceof MappingNode mapping)) {
            throw new SettingsError(place(node.getStartMark())
                    + ": settings are written as \"name: value\"; the names are " + String.join(", ", keys));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlText key = text(tuple.getKeyNode());
            if (!keys.contains(key.value())) {
                throw key.error("is no setting: "
                        + NearestName.of(key.value(), keys)
                                .map(name -> "did you mean \"" + name + "\"?")
                                .orElse("there are " + String.join(", ", keys)));
            }
            if (values.put(key.value(), tuple.getValueNode()) != null) {
                throw key.error("stands here a second time");
            }
        }
    }

    private String place(Optional<Mark> mark) {
        return mark.map(m -> file + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                .orElse(file);
    }

    private YamlText text(Node node) throws SettingsError {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return new YamlText(scalar.getValue(), place(node.getStartMark()));
        }
        throw new SettingsError(place(node.getStartMark()) + ": a plain value is expected here");
    }

    /** The value of a key, where it is there. */
    Optional<YamlText> text(String key) throws SettingsError {
        Node node = values.get(key);
        return node == null ? Optional.empty() : Optional.of(text(node));
    }

    /** The values of a key: a list, or one alone. */
    List<YamlText> texts(String key) throws SettingsError {
        List<YamlText> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            texts.add(text(node));
        }
        return texts;
    }

    private List<Node> nodes(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        return node == null ? List.of() : List.of(node);
    }

    /** The items of a list, each either a text or a mapping of its own. */
    List<Item> items(String key) {
        List<Item> items = new ArrayList<>();
        for (Node node : nodes(key)) {
            items.add(new Item(this, node));
        }
        return items;
    }

    /** An item of a list. */
    static final class Item {

        private final YamlMap owner;
        private final Node node;

        private Item(YamlMap owner, Node node) {
            this.owner = owner;
            this.node = node;
        }

        boolean isText() {
            return node instanceof ScalarNode;
        }

        YamlText text() throws SettingsError {
            return owner.text(node);
        }

        YamlMap map(List<String> keys) throws SettingsError {
            YamlMap map = new YamlMap(owner.file);
            map.fill(node, keys);
            return map;
        }

        SettingsError error(String why) {
            return new SettingsError(owner.place(node.getStartMark()) + ": " + why);
        }
    }
}
