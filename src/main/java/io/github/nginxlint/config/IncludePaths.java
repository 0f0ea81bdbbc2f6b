package io.github.nginxlint.config;

import io.github.nginxlint.source.Glob;
import io.github.nginxlint.source.NginxPrefix;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.SourceReader.Kind;
import io.github.nginxlint.syntax.Placeholder;
import io.github.nginxlint.syntax.TemplateName;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the argument of an {@code include} to paths, as nginx does it: relative to the directory of the main
 * configuration, not of the including file (src/core/ngx_conf_file.c, ngx_conf_full_name).
 */
final class IncludePaths {

    /** Directories in which distributions keep nothing but load_module, so that there is nothing to miss. */
    private static final List<String> MODULES = List.of(
            "/etc/nginx/modules-enabled/*.conf",
            "/usr/share/nginx/modules/*.conf",
            "/usr/share/nginx/modules-available/*.conf",
            "/etc/nginx/modules/*.conf",
            "/etc/nginx/modules.d/*.conf");

    /** What the names of templates have behind those of the files made of them. */
    private static final List<String> TEMPLATES =
            List.of(".template", ".j2", ".jinja2", ".tmpl", ".tpl", ".erb", ".in");

    private static final String CONF_D = "conf.d/";
    private static final String TEMPLATE_D = "templates/";

    private static final String PLACEHOLDER = "the path holds a placeholder";

    private final SourceReader reader;
    private final IncludeOptions options;
    private final List<String> bases;
    private final Map<String, Target> patterns = new HashMap<>();
    private final Map<String, Target> literals = new HashMap<>();

    /**
     * Paths for one entry.
     *
     * @param bases the directories that may stand for nginx's own, the likeliest first
     */
    IncludePaths(SourceReader reader, IncludeOptions options, List<String> bases) {
        this.reader = reader;
        this.options = options;
        this.bases = List.copyOf(bases);
    }

    /** Whether the paths are those of the machine that nginx runs on. */
    boolean isDeployed() {
        return options.deployed();
    }

    /**
     * What an include means.
     *
     * @param paths the files, in nginx's order
     * @param gap why there may be others that are not seen
     */
    record Target(List<String> paths, Optional<String> gap) {

        Target {
            paths = List.copyOf(paths);
        }

        static Target unread(String reason) {
            return new Target(List.of(), Optional.of(reason));
        }
    }

    /**
     * The files of an include.
     *
     * @param word the argument
     * @param isLiteral whether nginx calls no glob(3) here
     */
    Target resolve(Word word, boolean isLiteral) {
        String argument = word.value();
        if (word.isFilledIn()) {
            return Target.unread(PLACEHOLDER);
        }
        boolean literal = isLiteral || !Glob.isPattern(argument);
        Map<String, Target> known = literal ? literals : patterns;
        Target target = known.get(argument);
        if (target == null) {
            target = literal ? literal(argument) : pattern(argument);
            known.put(argument, target);
        }
        return target;
    }

    private Target literal(String argument) {
        List<String> candidates = candidates(argument, false);
        String chosen = existing(candidates).or(() -> template(candidates)).orElse(candidates.get(0));
        if (isTemplate(argument) && reader.kind(chosen) == Kind.MISSING) {
            return Target.unread(PLACEHOLDER);
        }
        return new Target(List.of(shown(chosen)), Optional.empty());
    }

    private Optional<String> existing(List<String> candidates) {
        for (String candidate : candidates) {
            if (reader.kind(candidate) != Kind.MISSING) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** A template that stands where the file made of it would. */
    private Optional<String> template(List<String> candidates) {
        for (int i = 0; i < candidates.size() && !options.deployed(); i++) {
            for (String extension : TEMPLATES) {
                if (reader.kind(candidates.get(i) + extension) == Kind.FILE) {
                    return Optional.of(candidates.get(i) + extension);
                }
            }
        }
        return Optional.empty();
    }

    private Target pattern(String argument) {
        List<String> candidates = candidates(argument, true);
        boolean hasDirectory = false;
        Optional<String> gap = Optional.empty();
        for (String candidate : candidates) {
            List<String> found = withTemplates(candidate, reader.glob(candidate));
            gap = reader.gap(candidate);
            if (!found.isEmpty() || gap.isPresent()) {
                return new Target(shown(found), gap);
            }
            hasDirectory |= reader.kind(directoryOf(candidate)) == Kind.DIRECTORY;
        }
        if (isTemplate(argument) && !options.deployed()) {
            return Target.unread(PLACEHOLDER);
        }
        boolean isElsewhere = PathText.isAbsolute(argument) && !options.deployed() && !MODULES.contains(argument);
        return isElsewhere && !hasDirectory
                ? Target.unread("no directory \"" + directoryOf(candidates.get(0)) + "\"")
                : new Target(List.of(), gap);
    }

    /** Adds the templates of which files are made that the pattern matches, as long as these are not there. */
    private List<String> withTemplates(String pattern, List<String> found) {
        if (options.deployed() || !pattern.endsWith(".conf")) {
            return found;
        }
        List<String> all = new ArrayList<>(found);
        String file = PathText.name(pattern);
        String directory = pattern.substring(0, pattern.length() - file.length());
        if (PathText.name(PathText.directory(pattern)).equals("conf.d")) {
            // what the entry point of nginx's own image does (docker-entrypoint.d/20-envsubst-on-templates.sh)
            String beside = directory.substring(0, directory.length() - CONF_D.length()) + TEMPLATE_D;
            addMissing(all, reader.glob(beside + file + TEMPLATES.get(0)));
        }
        for (int i = 0; i < TEMPLATES.size() && found.isEmpty(); i++) {
            addMissing(all, reader.glob(pattern + TEMPLATES.get(i)));
        }
        return all;
    }

    private static void addMissing(List<String> files, List<String> templates) {
        if (templates.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (String file : files) {
            names.add(PathText.name(file));
        }
        for (String template : templates) {
            if (names.add(PathText.name(TemplateName.rendered(template)))) {
                files.add(template);
            }
        }
    }

    /** The paths to try; at least one. */
    private List<String> candidates(String argument, boolean isPattern) {
        IncludeOptions.Mapped mapped = options.map(argument);
        String path = mapped.text();
        if (mapped.isFinal()) {
            return List.of(path);
        }
        if (PathText.isAbsolute(path)) {
            Optional<String> prefix = options.deployed() ? Optional.empty() : NginxPrefix.of(path);
            if (prefix.isEmpty()) {
                return List.of(path);
            }
            String rest = path.substring(prefix.get().length());
            path = rest.isEmpty() ? "." : rest.substring(1);
        }
        List<String> candidates = new ArrayList<>(bases.size());
        for (String base : bases) {
            candidates.add(PathText.join(isPattern ? Glob.escape(base) : base, path));
        }
        return candidates;
    }

    /** The directory before the first component with a meaning for glob(3). */
    private static String directoryOf(String pattern) {
        String start = Glob.literalDirectory(pattern);
        return start.isEmpty() ? "." : start;
    }

    private List<String> shown(List<String> paths) {
        List<String> shown = new ArrayList<>(paths.size());
        for (String path : paths) {
            shown.add(shown(path));
        }
        return shown;
    }

    /** One name for one file: {@code nginx/../common/a.conf} is shown as {@code common/a.conf} when it is the same. */
    private String shown(String path) {
        if (!path.contains("..")) {
            return path;
        }
        String shorter = PathText.withoutParents(path);
        return reader.kind(shorter) != Kind.MISSING && reader.identity(shorter).equals(reader.identity(path))
                ? shorter
                : path;
    }

    // nginx itself expands nothing in the argument of an include: what looks like a variable was left for a program
    // that fills in the file before nginx sees it
    private static boolean isTemplate(String argument) {
        return argument.indexOf('$') >= 0 || argument.contains("[[") || Placeholder.isIn(argument);
    }
}
