package io.github.nginxlint.config;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.syntax.Directive;
import io.github.nginxlint.syntax.ParsedFile;
import java.util.List;

/** Tells configuration of nginx from that of other programs, which is named *.conf as well. */
final class FileContent {

    private static final List<String> BLOCKS =
            List.of("server", "location", "upstream", "http", "events", "stream", "mail");

    private FileContent() {}

    static boolean isOfNginx(ParsedFile file) {
        String text = file.source().text();
        if (file.unread().isPresent()) {
            return hasBlock(text);
        }
        if (!file.errors().isEmpty() && hasSection(text)) {
            return hasBlock(text);
        }
        int known = 0;
        int includes = 0;
        int all = file.directives().size();
        for (Directive directive : file.directives()) {
            if (directive.nameValue().equals("include")) {
                includes++;
            } else if (isKnown(directive)) {
                known++;
            } else if (directive.name().isFilledIn()) {
                all--;
            }
        }
        // "include" alone says little: named and dhcpd have it too
        if (known > 0 ? 2 * (known + includes) >= all : all > 0 && includes == all) {
            return true;
        }
        // an error further up may have eaten the statements
        return !file.errors().isEmpty() && hasBlock(text);
    }

    private static boolean isKnown(Directive directive) {
        for (DirectiveSpec spec : Catalog.find(directive.nameValue())) {
            if (spec.isBlock() == directive.block().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is the head of a section, as in files of PHP-FPM, systemd or supervisord. */
    private static boolean hasSection(String text) {
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
            if (at == 0 || text.charAt(at - 1) == '\n') {
                int end = endOfLine(text, at);
                if (end > at && text.substring(at, end).stripTrailing().endsWith("]")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a line opens one of nginx's blocks. */
    private static boolean hasBlock(String text) {
        for (int line = 0; line < text.length(); line = endOfLine(text, line) + 1) {
            int start = line;
            while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            for (String block : BLOCKS) {
                if (text.startsWith(block, start) && opens(text, start + block.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean opens(String text, int at) {
        int end = endOfLine(text, at);
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '{') {
                return i == at || text.charAt(at) == ' ';
            }
        }
        return false;
    }

    private static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
