package io.github.nginxlint.config;

import io.github.nginxlint.config.ConfigTree.Kind;
import io.github.nginxlint.config.ParsedFiles.Failed;
import io.github.nginxlint.config.ParsedFiles.Outcome;
import io.github.nginxlint.config.ParsedFiles.Parsed;
import io.github.nginxlint.source.NginxDump;
import io.github.nginxlint.source.NginxPrefix;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.SourceReader.Refused;
import io.github.nginxlint.source.SourceReader.Text;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects a {@link Configuration}: from paths to candidates, from these to entries, from these to trees. */
final class Loading {

    /** Refused paths shown for one directory: behind a limit there may be any number. */
    private static final int REFUSED_SHOWN = 100;

    private final List<ConfigTree> trees = new ArrayList<>();
    private final List<ParsedFile> files = new ArrayList<>();
    private final List<UnreadInclude> unread = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<RefusedPath> refused = new ArrayList<>();

    Configuration finish() {
        return new Configuration(trees, files, unread, problems, refused);
    }

    void load(NginxDump dump, LoadOptions options) {
        // the paths are those of another machine: nothing is beside the entry, everything where it says
        IncludeOptions includes =
                new IncludeOptions(Optional.empty(), options.includes().pathMaps(), true);
        LoadOptions inside = new LoadOptions(
                List.of(dump.entry()), includes, options.context(), options.own(), options.exclude(), options.limits());
        new Run(dump.reader(), inside, true).load();
    }

    void load(SourceReader reader, LoadOptions options) {
        new Run(reader, options, false).load();
    }

    /** The loading from one reader. */
    private final class Run {

        private final SourceReader reader;
        private final LoadOptions options;
        private final boolean isOfDump;
        private final IncludeResolver resolver;
        private final Map<String, Candidate> candidates = new LinkedHashMap<>();
        private final Map<List<String>, IncludePaths> pathsByBases = new HashMap<>();

        Run(SourceReader reader, LoadOptions options, boolean isOfDump) {
            this.reader = reader;
            this.options = options;
            this.isOfDump = isOfDump;
            this.resolver = IncludeResolver.over(reader, () -> new CatalogVocabulary(options.own()), options.limits());
        }

        void load() {
            for (String path : options.paths()) {
                if (reader.kind(path) == SourceReader.Kind.DIRECTORY) {
                    addDirectory(path);
                } else {
                    addGuarded(path);
                }
            }
            List<Candidate> all = new ArrayList<>(candidates.values());
            for (Candidate main : Candidate.mains(all)) {
                if (isWanted(main)) {
                    build(main);
                }
            }
            all.removeIf(candidate -> resolver.isReached(candidate.identity()));
            for (Candidate fragment : new FragmentOrder(resolver, this::paths).sort(all)) {
                if (isWanted(fragment)) {
                    build(fragment);
                }
            }
            files.addAll(resolver.parsed());
            unread.addAll(resolver.unread());
            problems.addAll(resolver.problems());
            refused.addAll(resolver.files().faults());
        }

        private void addGuarded(String path) {
            try {
                addFile(path);
            } catch (RuntimeException | Error e) {
                refused.add(new RefusedPath(path, "nginx-lint itself failed on it: " + e, true));
            }
        }

        // where a bound has cut a tree, what it would have included is not known
        private boolean isWanted(Candidate candidate) {
            return !resolver.isExhausted() && !resolver.isReached(candidate.identity());
        }

        private void addDirectory(String directory) {
            DirectoryScan.Found found = DirectoryScan.scan(reader, directory, options.exclude());
            List<RefusedPath> left = new ArrayList<>(found.refused());
            boolean isEmpty = true;
            reader.expect(found.files().size());
            resolver.files().prepare(found.files());
            for (String path : found.files()) {
                Outcome outcome = resolver.files().at(path);
                if (outcome instanceof Failed failed && !failed.isFault()) {
                    left.add(new RefusedPath(path, failed.reason()));
                } else if (outcome instanceof Parsed parsed) {
                    Optional<Candidate> candidate = Candidate.scanned(path, directory, parsed);
                    isEmpty &= candidate.isEmpty();
                    candidate.ifPresent(c -> candidates.putIfAbsent(c.identity(), c));
                }
            }
            if (isEmpty && left.isEmpty()) {
                left.add(new RefusedPath(directory, "holds no nginx configuration"));
            }
            refuse(directory, left);
        }

        private void refuse(String directory, List<RefusedPath> left) {
            int shown = Math.min(left.size(), REFUSED_SHOWN);
            refused.addAll(left.subList(0, shown));
            if (left.size() > shown) {
                refused.add(new RefusedPath(directory, left.size() - shown + " more that cannot be read"));
            }
        }

        private void addFile(String path) {
            SourceReader.ReadResult read = reader.read(path);
            if (read instanceof Refused why) {
                refused.add(new RefusedPath(path, why.reason()));
                return;
            }
            // what came out of a dump may begin with a comment that looks like a dump's: it is none, and without end
            Optional<NginxDump> dump = isOfDump ? Optional.empty() : NginxDump.split(((Text) read).file());
            if (dump.isPresent()) {
                Loading.this.load(dump.get(), options);
                return;
            }
            Optional<Candidate> named = Candidate.named(path, resolver.files());
            if (named.isEmpty()) {
                refused.add(new RefusedPath(path, "cannot be read"));
            } else {
                candidates.putIfAbsent(named.get().identity(), named.get());
            }
        }

        private void build(Candidate candidate) {
            try {
                buildUnguarded(candidate);
            } catch (RuntimeException | Error e) {
                refused.add(new RefusedPath(candidate.path(), "nginx-lint itself failed on it: " + e, true));
            }
        }

        private void buildUnguarded(Candidate candidate) {
            ConfigBlock top = resolver.resolve(candidate.path(), paths(candidate));
            boolean isMain = candidate.isMain() || Candidate.holdsMain(top);
            Optional<List<String>> context =
                    isMain ? Optional.of(List.of()) : FragmentContext.of(candidate.file(), top, options.context());
            boolean isInferred = !isMain && !FragmentContext.isSaid(candidate.file(), options.context());
            Kind kind = isMain ? Kind.MAIN : Kind.FRAGMENT;
            trees.add(new ConfigTree(candidate.path(), kind, context, isInferred, top));
        }

        private IncludePaths paths(Candidate candidate) {
            Optional<String> installed =
                    NginxPrefix.of(candidate.path()).or(() -> NginxPrefix.of(candidate.identity()));
            Optional<String> prefix = options.includes().prefix();
            List<String> bases = prefix.isPresent() ? List.of(prefix.get()) : candidate.bases(reader, installed);
            boolean deployed = options.includes().deployed() || installed.isPresent();
            return pathsByBases.computeIfAbsent(
                    bases,
                    b -> new IncludePaths(
                            reader,
                            new IncludeOptions(
                                    Optional.empty(), options.includes().pathMaps(), deployed),
                            b));
        }
    }
}
