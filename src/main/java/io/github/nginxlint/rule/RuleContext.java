package io.github.nginxlint.rule;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.backend.compose.ComposeConfig;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.setter.AllComplaints;

/**
 * What a rule may look at.
 *
 * @param configuration all that was read
 * @param model one configuration of it, as nginx understands it
 * @param target the nginx versions meant
 * @param pools the PHP-FPM pools that were given or found; empty when none were
 * @param compose the compose files that were given or found; empty when none were
 * @param units the units of systemd that were given or found; empty when none were
 * @param options what the project has set rules' options to
 * @param complaints what the modules have to say about the arguments of the model's directives
 */
public record RuleContext(
        Configuration configuration,
        ConfigModel model,
        TargetVersion target,
        FpmConfig pools,
        ComposeConfig compose,
        UnitConfig units,
        RuleOptions options,
        AllComplaints complaints) {

    /** With the complaints about the model. */
    public RuleContext(
            Configuration configuration,
            ConfigModel model,
            TargetVersion target,
            FpmConfig pools,
            ComposeConfig compose,
            UnitConfig units,
            RuleOptions options) {
        this(configuration, model, target, pools, compose, units, options, new AllComplaints(model, target));
    }

    /** The same for another thread: a model is for one at a time. */
    public RuleContext again() {
        return new RuleContext(configuration, model.again(), target, pools, compose, units, options, complaints);
    }

    /** Without compose files, units and options. */
    public RuleContext(Configuration configuration, ConfigModel model, TargetVersion target, FpmConfig pools) {
        this(configuration, model, target, pools, ComposeConfig.none(), UnitConfig.none(), RuleOptions.NONE);
    }
}
