package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.source.Limits;
import java.util.List;
import java.util.Optional;

/**
 * How a project is to be checked: what the command line or a settings file says, where it says something.
 *
 * @param nginxVersion the nginx version meant; absent for any from {@link NginxVersion#OLDEST} on
 * @param files which files of the project are looked at; absent without a settings file
 * @param prefix the directory that relative includes start from; absent for the main file's own
 * @param pathMaps replacements in include paths, {@code FROM=TO}
 * @param phpFpm PHP-FPM configurations, files or directories
 * @param compose compose files; none to look for them
 * @param systemd units of systemd, files or directories; none to look for them
 * @param failOn which findings make a run fail; absent for warnings and errors
 * @param rules what is made of rules, where that differs from their pages
 * @param options what rules' options are set to
 * @param own directives and variables of modules that the catalogue does not know
 * @param limits how much is looked at, where that differs from what is usual
 */
public record Settings(
        Optional<NginxVersion> nginxVersion,
        Optional<ProjectFiles> files,
        Optional<String> prefix,
        List<String> pathMaps,
        List<String> phpFpm,
        List<String> compose,
        List<String> systemd,
        Optional<FailOn> failOn,
        RuleLevels rules,
        RuleOptions options,
        OwnNames own,
        Limits limits) {

    /** Nothing said. */
    public static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            RuleLevels.NONE,
            RuleOptions.NONE,
            OwnNames.NONE,
            Limits.STANDARD);

    public Settings {
        pathMaps = List.copyOf(pathMaps);
        phpFpm = List.copyOf(phpFpm);
        compose = List.copyOf(compose);
        systemd = List.copyOf(systemd);
    }

    /** These, and of others what these do not say; names of one's own can only be said by others. */
    public Settings over(Settings others) {
        return new Settings(
                nginxVersion.or(others::nginxVersion),
                files.or(others::files),
                prefix.or(others::prefix),
                pathMaps.isEmpty() ? others.pathMaps : pathMaps,
                phpFpm.isEmpty() ? others.phpFpm : phpFpm,
                compose.isEmpty() ? others.compose : compose,
                systemd.isEmpty() ? others.systemd : systemd,
                failOn.or(others::failOn),
                rules.over(others.rules),
                options.over(others.options),
                others.own,
                limits.over(others.limits));
    }

    /** The nginx versions meant. */
    public TargetVersion target() {
        return nginxVersion.map(TargetVersion::of).orElse(TargetVersion.ANY).with(own);
    }
}
