package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.function.Consumer;

/**
 * A table of characters (src/http/modules/ngx_http_charset_filter_module.c, ngx_http_charset_map_block and
 * ngx_http_charset_map). An {@code include} is not known there.
 */
final class CharsetMap {

    private static final String UTF_8 = "utf-8";
    /** Before it, some versions took a fourth byte that belongs to no character. */
    private static final int LONGEST_UTF_8 = 4;

    /** Since then UTF-8 stands second: nginx crashed with tables from it. */
    private static final NginxVersion UTF_8_IS_SECOND = new NginxVersion(1, 31, 3);

    private static final long NOT_A_NUMBER = -1;

    private final boolean isToUtf8;
    private final Consumer<Complaint> complaints;

    private CharsetMap(boolean isToUtf8, Consumer<Complaint> complaints) {
        this.isToUtf8 = isToUtf8;
        this.complaints = complaints;
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Word from = directive.arguments().get(0);
        Word to = directive.arguments().get(1);
        if (from.value().equalsIgnoreCase(to.value())) {
            complaints.accept(Complaint.refused(
                    to,
                    "\"charset_map\" between the same charsets " + Complaint.quote(from.value()) + " and "
                            + Complaint.quote(to.value())));
            return;
        }
        if (from.value().equalsIgnoreCase(UTF_8) && !target.canBeBefore(UTF_8_IS_SECOND)) {
            complaints.accept(Complaint.refused(
                    from, "\"charset_map\" with \"utf-8\" charset should be given in the second column"));
            return;
        }
        CharsetMap table = new CharsetMap(to.value().equalsIgnoreCase(UTF_8), complaints);
        for (ConfigNode entry : Entries.of(directive.node())) {
            if (!table.accepts(entry)) {
                return;
            }
        }
    }

    private boolean accepts(ConfigNode entry) {
        Word code = entry.directive().name();
        if (entry.arguments().size() != 1) {
            complaints.accept(Complaint.refused(entry, code, "invalid parameters number: write two codes"));
            return false;
        }
        Word other = entry.arguments().get(0);
        if (!isByte(code.value(), 0, code.value().length())) {
            return refuse(entry, code, ": write two hexadecimal digits");
        }
        if (isToUtf8) {
            return isUtf8(other.value())
                    || refuse(entry, other, ": write the bytes of one character in UTF-8, two hexadecimal digits each");
        }
        return isByte(other.value(), 0, other.value().length())
                || refuse(entry, other, ": write two hexadecimal digits");
    }

    private boolean refuse(ConfigNode entry, Word word, String advice) {
        complaints.accept(Complaint.refused(entry, word, "invalid value " + Complaint.quote(word.value()) + advice));
        return false;
    }

    private static boolean isByte(String text, int start, int end) {
        long value = hexadecimal(text, start, end);
        return value != NOT_A_NUMBER && value <= 255;
    }

    private static long hexadecimal(String text, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || value > 255) {
                return NOT_A_NUMBER;
            }
            value = value * 16 + digit;
        }
        return start < end ? value : NOT_A_NUMBER;
    }

    /** Whether these are bytes that begin with a character of the plane that nginx has tables for. */
    private static boolean isUtf8(String text) {
        int bytes = text.length() / 2;
        if (bytes > LONGEST_UTF_8 || bytes == 0 || text.length() % 2 != 0) {
            return false;
        }
        int[] values = new int[bytes];
        for (int i = 0; i < bytes; i++) {
            if (!isByte(text, 2 * i, 2 * i + 2)) {
                return false;
            }
            values[i] = (int) hexadecimal(text, 2 * i, 2 * i + 2);
        }
        return isCharacter(values);
    }

    /** One of two or three bytes (src/core/ngx_string.c, ngx_utf8_decode); what follows it is not looked at. */
    private static boolean isCharacter(int[] bytes) {
        int first = bytes[0];
        if (first < 0xc2 || first >= 0xf0) {
            return false;
        }
        int more = first < 0xe0 ? 1 : 2;
        int character = first & (first < 0xe0 ? 0x1f : 0x0f);
        if (bytes.length <= more) {
            return false;
        }
        for (int i = 1; i <= more; i++) {
            if (bytes[i] < 0x80) {
                return false;
            }
            character = (character << 6) | (bytes[i] & 0x3f);
        }
        return character > (more == 1 ? 0x7f : 0x7ff);
    }
}
