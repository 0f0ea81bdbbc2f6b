package io.github.nginxlint.engine;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.backend.LeftOut;
import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.backend.compose.ComposeConfig;
import io.github.nginxlint.backend.compose.ComposeReader;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.backend.systemd.UnitReader;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands behind nginx, as far as it was named or found.
 *
 * @param pools the pools of PHP-FPM
 * @param compose the compose files
 * @param units the units of systemd
 * @param found the names of the files that nobody named
 * @param unread what was named and could not be read, pools aside
 */
record Backends(FpmConfig pools, ComposeConfig compose, UnitConfig units, List<String> found, List<UnreadPath> unread) {

    Backends {
        found = List.copyOf(found);
        unread = List.copyOf(unread);
    }

    /**
     * Reads them. A fault of the program in one kind of them does not keep it from the others.
     *
     * @param faults takes what failed in the program
     */
    static Backends read(
            LintRequest request,
            Inputs inputs,
            Configuration configuration,
            Supplier<Machine> ofMachine,
            List<Failure> faults) {
        List<SourceReader> readers = new ArrayList<>();
        Machine machine = guarded("what stands on this machine", ofMachine, Machine.NONE, faults);
        FpmConfig pools = guarded(
                "files of PHP-FPM",
                () -> pools(request, inputs, configuration, machine, readers),
                FpmConfig.none(),
                faults);
        ComposeConfig compose = guarded(
                "compose files", () -> compose(request, inputs, configuration, readers), ComposeConfig.none(), faults);
        UnitConfig units = guarded(
                "units of systemd",
                () -> units(request, inputs, configuration, machine, readers),
                UnitConfig.none(),
                faults);
        return of(request, pools, compose, units, readers);
    }

    private static <T> T guarded(String what, Supplier<T> reading, T otherwise, List<Failure> faults) {
        try {
            return reading.get();
        } catch (RuntimeException | Error e) {
            faults.add(Failure.of("reading " + what + " failed", e));
            return otherwise;
        }
    }

    private static Backends of(
            LintRequest request, FpmConfig pools, ComposeConfig compose, UnitConfig units, List<SourceReader> readers) {
        List<String> found = new ArrayList<>();
        List<UnreadPath> unread = new ArrayList<>();
        if (request.backends().phpFpm().isEmpty()) {
            found.addAll(names(pools.files()));
        }
        if (request.backends().compose().isEmpty()) {
            found.addAll(names(compose.files()));
            unread.addAll(LeftOut.of(compose.unread()));
        } else {
            unread.addAll(compose.unread());
        }
        if (request.backends().systemd().isEmpty()) {
            found.addAll(names(units.files()));
            unread.addAll(LeftOut.of(units.unread()));
        } else {
            unread.addAll(units.unread());
        }
        for (SourceReader reader : readers) {
            for (SourceReader.BeyondLimit file : reader.beyondLimits()) {
                unread.add(new UnreadPath(file.path(), file.reason(), Optional.empty()));
            }
        }
        return new Backends(pools, compose, units, found, unread);
    }

    /** The files that were read, pools first. */
    List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>(pools.files());
        files.addAll(compose.files());
        files.addAll(units.files());
        return files;
    }

    private static FpmConfig pools(
            LintRequest request,
            Inputs inputs,
            Configuration configuration,
            Machine machine,
            List<SourceReader> readers) {
        if (machine.pools().isPresent()) {
            inputs.discoverable().ifPresent(readers::add);
            return machine.pools().get();
        }
        if (!request.backends().phpFpm().isEmpty()) {
            readers.add(inputs.phpFpm());
            return FpmConfigReader.read(inputs.phpFpm(), request.backends().phpFpm());
        }
        if (inputs.directory().isEmpty()) {
            return FpmConfig.none();
        }
        FoundPaths found = UpwardSearch.ofPools(
                configuration, inputs.directory().get(), request.limits().ofBackends());
        readers.add(found.reader());
        return found.paths().isEmpty() ? FpmConfig.none() : FpmConfigReader.found(found.reader(), found.paths());
    }

    private static ComposeConfig compose(
            LintRequest request, Inputs inputs, Configuration configuration, List<SourceReader> readers) {
        String base = inputs.directory()
                .map(directory -> directory.toAbsolutePath().normalize().toString())
                .orElse("");
        if (!request.backends().compose().isEmpty()) {
            readers.add(inputs.compose());
            return ComposeReader.read(inputs.compose(), base, request.backends().compose());
        }
        if (inputs.directory().isEmpty()) {
            return ComposeConfig.none();
        }
        FoundPaths found = UpwardSearch.ofCompose(
                configuration, inputs.directory().get(), request.limits().ofBackends());
        readers.add(found.reader());
        return found.paths().isEmpty() ? ComposeConfig.none() : ComposeReader.read(found.reader(), base, found.paths());
    }

    private static UnitConfig units(
            LintRequest request,
            Inputs inputs,
            Configuration configuration,
            Machine machine,
            List<SourceReader> readers) {
        if (!request.backends().systemd().isEmpty()) {
            readers.add(inputs.systemd());
            return UnitReader.read(inputs.systemd(), request.backends().systemd(), UnitSearch.beside(configuration));
        }
        if (inputs.directory().isEmpty()) {
            return UnitConfig.none();
        }
        FoundPaths found = machine.units().isPresent()
                ? machine.units().get()
                : UnitSearch.of(
                        configuration,
                        inputs.directory().get(),
                        request.paths(),
                        request.limits().ofBackends());
        readers.add(found.reader());
        return found.paths().isEmpty()
                ? UnitConfig.none()
                : UnitReader.read(found.reader(), found.paths(), UnitSearch.beside(configuration));
    }

    private static List<String> names(List<SourceFile> files) {
        List<String> names = new ArrayList<>();
        for (SourceFile file : files) {
            names.add(file.name());
        }
        return names;
    }
}
