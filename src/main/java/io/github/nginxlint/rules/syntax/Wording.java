package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Arity;
import io.github.nginxlint.catalog.Context;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How contexts and numbers of arguments are put into words. */
final class Wording {

    private static final int LONGEST_NAME = 80;

    private Wording() {}

    /** A name as a message shows it: a file that is not nginx's can have very long words. */
    static String name(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    /** A context as people write it. */
    static String context(Context context) {
        return switch (context) {
            case MAIN -> "the top level";
            case LIMIT_EXCEPT -> "limit_except";
            case IF_IN_SERVER -> "if in server";
            case IF_IN_LOCATION -> "if in location";
            case STREAM_SERVER -> "server of stream";
            case STREAM_UPSTREAM -> "upstream of stream";
            case MAIL_SERVER -> "server of mail";
            default -> context.label();
        };
    }

    /** The contexts of the same part of the configuration as one of them, or all of them when there are none. */
    static String contexts(Set<Context> allowed, Context standing) {
        StringBuilder text = new StringBuilder();
        List<Context> same = allowed.stream()
                .filter(context -> part(context).equals(part(standing)))
                .toList();
        Collection<Context> shown = same.isEmpty() ? allowed : same;
        int left = shown.size();
        for (Context context : shown) {
            left--;
            text.append(text.isEmpty() ? "" : left == 0 ? " and " : ", ").append(context(context));
        }
        return text.toString();
    }

    private static String part(Context context) {
        String label = context.label();
        int dash = label.indexOf('-');
        String first = dash < 0 ? label : label.substring(0, dash);
        return switch (first) {
            case "stream", "mail", "rtmp", "main", "events", "mgmt" -> first;
            default -> "http";
        };
    }

    /** {@code 1 or 2 arguments}. */
    static String arguments(Arity arity) {
        int minimum = arity.minimum();
        if (arity.open()) {
            return minimum == 0 ? "any number of arguments" : "at least " + count(minimum);
        }
        int maximum = arity.maximum();
        if (minimum == maximum) {
            return count(minimum);
        }
        if (Integer.bitCount(arity.counts()) == maximum - minimum + 1) {
            return maximum - minimum == 1 ? minimum + " or " + count(maximum) : minimum + " to " + count(maximum);
        }
        StringBuilder text = new StringBuilder();
        for (int number = minimum; number < maximum; number++) {
            if (arity.accepts(number)) {
                text.append(text.isEmpty() ? "" : ", ").append(number);
            }
        }
        return text.append(" or ").append(count(maximum)).toString();
    }

    private static String count(int number) {
        return number == 0 ? "no arguments" : number == 1 ? "1 argument" : number + " arguments";
    }
}
