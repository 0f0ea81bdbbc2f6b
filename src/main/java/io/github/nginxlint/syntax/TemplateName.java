package io.github.nginxlint.syntax;

import java.util.Locale;

/** What the name of a file says of it being a template: {@code nginx.conf.j2}, {@code default.conf.template}. */
public final class TemplateName {

    private TemplateName() {}

    /** Whether the name ends as those of templates do. */
    public static boolean isTemplate(String path) {
        return switch (extension(path)) {
            case "template", "tmpl", "tpl", "tftpl", "stpl", "tt", "in", "m4" -> true;
            case "j2", "jinja", "jinja2", "njk", "twig", "liquid" -> true;
            case "mustache", "hbs", "handlebars", "gotmpl", "gotpl", "ctmpl", "sigil" -> true;
            case "erb", "epp", "ejs" -> true;
            default -> false;
        };
    }

    /** The path of the file that is made of the template: without what marks it as one. */
    public static String rendered(String path) {
        String rendered = path;
        while (isTemplate(rendered)) {
            rendered = rendered.substring(0, rendered.lastIndexOf('.'));
        }
        return rendered;
    }

    /** What stands behind the last dot of the name, in lower case; empty without a dot. */
    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
