package io.github.nginxlint.backend;

/** Tells a file from the template that another program makes it of: what it will say is not known. */
public final class TemplateText {

    private TemplateText() {}

    /** Whether there are marks of a template language in a text. */
    public static boolean isOne(String text) {
        return text.contains("{{") || text.contains("{%") || text.contains("<%");
    }
}
