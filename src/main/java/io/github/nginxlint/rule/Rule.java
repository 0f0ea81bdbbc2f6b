package io.github.nginxlint.rule;

/**
 * A check. Its identifier names its page, {@code rules/ID.md}, which holds its severity, its reasons and its examples.
 */
public sealed interface Rule permits DirectiveRule, ModelRule, ConfigurationRule, SuppressionRule, ListedRule {

    /** The identifier: says what is flagged, never changes. */
    String id();
}
