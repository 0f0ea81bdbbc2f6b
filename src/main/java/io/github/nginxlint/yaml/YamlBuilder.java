package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds values from the parser's events, without recursion. An alias is the very value of its anchor, so that aliases
 * of aliases cost nothing; only merging copies, and that is counted.
 */
final class YamlBuilder {

    /** More keys merged than any file needs, few enough to copy. */
    private static final int MAX_MERGED = 100_000;

    /** Deeper than any file is; the scanner looks back over every open list at each token. */
    private static final int MAX_DEPTH = 200;

    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";
    private static final String MERGE = "<<";

    private final SourceFile file;
    private final YamlMarks marks;
    private final List<YamlValue> documents = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, YamlValue> anchors = new HashMap<>();
    private int merged;

    YamlBuilder(SourceFile file) {
        this.file = file;
        this.marks = new YamlMarks(file);
    }

    /** A list or mapping whose end was not met yet. */
    private record Open(
            boolean isMapping, Optional<String> tag, Optional<Anchor> anchor, List<YamlValue> values, Place place) {}

    /** Ends the reading. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient YamlProblem problem;

        Refused(String message, Place place) {
            super(message, null, false, false);
            this.problem = new YamlProblem(message, place);
        }
    }

    YamlFile read() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(file.text().length() + 1)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(file.text())) {
                take(event);
            }
            return new YamlFile(documents, Optional.empty());
        } catch (Refused e) {
            return new YamlFile(documents, Optional.of(e.problem));
        } catch (MarkedYamlEngineException e) {
            Place place = marks.restOfLine(e.getProblemMark());
            return new YamlFile(documents, Optional.of(new YamlProblem(String.valueOf(e.getProblem()), place)));
        } catch (ReaderException e) {
            return new YamlFile(
                    documents,
                    Optional.of(new YamlProblem("a character that cannot be printed", marks.point(e.getPosition()))));
        } catch (YamlEngineException e) {
            return new YamlFile(documents, Optional.of(new YamlProblem("cannot be read", marks.point(0))));
        }
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> anchors.clear();
            case Scalar -> add(scalar((ScalarEvent) event), ((ScalarEvent) event).getAnchor());
            case Alias -> alias((AliasEvent) event);
            case SequenceStart, MappingStart -> start((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> end();
            case Comment, DocumentEnd, StreamStart, StreamEnd -> {
                // nothing stands there
            }
        }
    }

    private YamlValue scalar(ScalarEvent event) {
        Place place = marks.place(event.getStartMark(), event.getEndMark());
        Optional<String> tag = ownTag(event.getTag());
        return tag.isPresent()
                ? new YamlTagged(tag.get(), place)
                : new YamlScalar(event.getValue(), event.isPlain(), place);
    }

    private static Optional<String> ownTag(Optional<String> tag) {
        return tag.filter(name -> !name.startsWith(STANDARD_TAGS) && !name.equals("!"));
    }

    private void alias(AliasEvent event) {
        YamlValue value = anchors.get(event.getAlias().getValue());
        if (value == null) {
            throw new Refused(
                    "no anchor \"" + event.getAlias().getValue() + "\" before this alias",
                    marks.place(event.getStartMark(), event.getEndMark()));
        }
        add(value, Optional.empty());
    }

    private void start(CollectionStartEvent event) {
        boolean isMapping = event instanceof MappingStartEvent;
        Place place = marks.point(event.getStartMark());
        if (open.size() == MAX_DEPTH) {
            throw new Refused("nested more than " + MAX_DEPTH + " deep", place);
        }
        open.push(new Open(isMapping, ownTag(event.getTag()), event.getAnchor(), new ArrayList<>(), place));
    }

    private void end() {
        Open ended = open.pop();
        YamlValue value;
        if (ended.tag.isPresent()) {
            value = new YamlTagged(ended.tag.get(), ended.place);
        } else if (ended.isMapping) {
            value = mapping(ended);
        } else {
            value = new YamlSequence(ended.values, ended.place);
        }
        add(value, ended.anchor);
    }

    private void add(YamlValue value, Optional<Anchor> anchor) {
        anchor.ifPresent(name -> anchors.put(name.getValue(), value));
        Open around = open.peek();
        if (around == null) {
            documents.add(value);
        } else {
            around.values.add(value);
        }
    }

    private YamlMapping mapping(Open ended) {
        YamlMapping mapping = new YamlMapping(ended.place);
        List<YamlValue> merges = new ArrayList<>();
        for (int i = 0; i + 1 < ended.values.size(); i += 2) {
            if (!(ended.values.get(i) instanceof YamlScalar key)) {
                throw new Refused(
                        "a plain value is expected here", ended.values.get(i).place());
            }
            if (key.isPlain() && key.text().equals(MERGE)) {
                merges.add(ended.values.get(i + 1));
            } else {
                mapping.put(key, ended.values.get(i + 1));
            }
        }
        for (YamlValue merge : merges) {
            for (YamlValue from : merge instanceof YamlSequence list ? list.items() : List.of(merge)) {
                merge(mapping, from);
            }
        }
        return mapping;
    }

    private void merge(YamlMapping mapping, YamlValue from) {
        if (!(from instanceof YamlMapping other)) {
            throw new Refused("\"<<\" merges mappings only", from.place());
        }
        merged += mapping.merge(other);
        if (merged > MAX_MERGED) {
            throw new Refused("more than " + MAX_MERGED + " merged keys", mapping.place());
        }
    }
}
