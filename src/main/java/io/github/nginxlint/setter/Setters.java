package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the code that reads a directive. */
public final class Setters {

    private Setters() {}

    /** What the module of a directive has to say about its arguments; nothing when they cannot be seen. */
    public static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Setter setter = find(directive.spec());
        if (setter != null && !directive.hasPlaceholder()) {
            setter.read(directive, target, complaints);
        }
    }

    // a directive that is read by code of its own comes before those that are read by their type
    static @Nullable Setter find(DirectiveSpec spec) {
        Setter setter = AddressSetters.find(spec);
        setter = setter == null ? UpstreamSetters.find(spec) : setter;
        setter = setter == null ? HttpSetters.find(spec) : setter;
        setter = setter == null ? CoreSetters.find(spec) : setter;
        setter = setter == null ? OtherSetters.find(spec) : setter;
        return setter == null ? byType(spec) : setter;
    }

    private static @Nullable Setter byType(DirectiveSpec spec) {
        return switch (spec.valueType()) {
            case FLAG -> Flag::read;
            case NUMBER -> Numbers::number;
            case SIZE -> Numbers::size;
            case OFFSET -> Numbers::offset;
            case TIME_MS -> Numbers::milliseconds;
            case TIME_S -> Numbers::seconds;
            case BUFFERS -> Numbers::buffers;
            case ENUM -> KnownWords::one;
            case WORDS -> KnownWords::several;
            case PATH -> TempPath::read;
            case ACCESS -> FileAccess::read;
            case CACHE_VALID -> CacheValid::read;
            case COMPLEX -> ComplexValue::one;
            case CONDITIONS -> ComplexValue::several;
            case COMPLEX_SIZE -> ComplexValue::size;
            case MIME_TYPES -> MimeTypes::read;
            case IGNORED -> FormerValue.find(spec);
            case PAIR, STRING -> ComplexValue.compiledLater(spec);
            default -> null;
        };
    }
}
