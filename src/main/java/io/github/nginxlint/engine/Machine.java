package io.github.nginxlint.engine;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What of this machine stands behind its own nginx; nothing of it depends on what nginx is configured to do.
 *
 * @param pools its PHP-FPM; absent where another is named or meant
 * @param units its units; absent where others are named or meant
 */
record Machine(Optional<FpmConfig> pools, Optional<FoundPaths> units) {

    static final Machine NONE = new Machine(Optional.empty(), Optional.empty());

    /** Looks while nginx's files are read. */
    static Supplier<Machine> begin(LintRequest request, Inputs inputs) {
        if (inputs.discoverable().isEmpty()) {
            return () -> NONE;
        }
        Ahead<Machine> machine = Ahead.of(() -> of(request, inputs));
        return machine::get;
    }

    static Machine of(LintRequest request, Inputs inputs) {
        Optional<SourceReader> reader = inputs.discoverable();
        if (reader.isEmpty()) {
            return NONE;
        }
        Optional<Path> directory = inputs.directory();
        return new Machine(
                request.backends().phpFpm().isEmpty()
                        ? Optional.of(FpmConfigReader.discover(reader.get()))
                        : Optional.empty(),
                request.backends().systemd().isEmpty() && directory.isPresent()
                        ? Optional.of(UnitSearch.ofMachine(
                                directory.get(), request.limits().ofBackends()))
                        : Optional.empty());
    }
}
