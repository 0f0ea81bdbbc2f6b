package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the modules have to say about the arguments of all directives of a configuration. Each directive is read once,
 * when the first rule asks, however many rules there are: patterns are costly to look at.
 */
public final class AllComplaints {

    private final ConfigModel model;
    private final TargetVersion target;
    private @Nullable Map<Complaint.Kind, List<Made>> byKind;

    /** Those of a configuration, for the versions meant. */
    public AllComplaints(ConfigModel model, TargetVersion target) {
        this.model = model;
        this.target = target;
    }

    /**
     * A complaint.
     *
     * @param directive the directive whose module makes it
     * @param complaint what it says
     */
    public record Made(Handled directive, Complaint complaint) {}

    /** Those of one kind, in the order in which nginx would make them. */
    public synchronized List<Made> of(Complaint.Kind kind) {
        Map<Complaint.Kind, List<Made>> made = byKind;
        if (made == null) {
            made = read();
            byKind = made;
        }
        return Collections.unmodifiableList(made.getOrDefault(kind, List.of()));
    }

    private Map<Complaint.Kind, List<Made>> read() {
        Map<Complaint.Kind, List<Made>> made = new EnumMap<>(Complaint.Kind.class);
        // found once for each kind of directive, of which there are few
        IdentityHashMap<DirectiveSpec, Setter> setters = new IdentityHashMap<>();
        List<Handled> read = model.handled(spec -> {
            Setter setter = Setters.find(spec);
            if (setter != null) {
                setters.put(spec, setter);
            }
            return setter != null;
        });
        for (Handled directive : read) {
            Setter setter = setters.get(directive.spec());
            if (setter != null && !directive.hasPlaceholder()) {
                setter.read(
                        directive,
                        target,
                        complaint -> made.computeIfAbsent(complaint.kind(), kind -> new ArrayList<>())
                                .add(new Made(directive, complaint)));
            }
        }
        return made;
    }
}
