package io.github.nginxlint.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a case.
 *
 * @param result a status code, {@code emerg} or a count, or {@code not run} with the reason in the log
 * @param log the messages at error or above, without time, process, connection and client
 */
record Outcome(String result, List<String> log) {

    private static final String NOT_RUN = "not run";

    Outcome {
        log = List.copyOf(log);
    }

    static Outcome notRun(String reason) {
        return new Outcome(NOT_RUN, List.of(reason));
    }

    boolean isNotRun() {
        return result.equals(NOT_RUN);
    }

    /** What stands behind {@code SECTION: } on a page. */
    String text() {
        return log.isEmpty() ? result : result + ", " + log.get(0);
    }

    /** Whether a page may say this of it: the whole result, then nothing or words from the log. */
    boolean agreesWith(String said) {
        if (said.equals(result)) {
            return true;
        }
        String start = result + ", ";
        return said.startsWith(start)
                && log.stream().anyMatch(message -> message.contains(said.substring(start.length())));
    }

    /** The messages of a log at error or above, trimmed to what is the same in every run. */
    static List<String> messages(String log) {
        List<String> messages = new ArrayList<>();
        for (String line : log.split("\n", -1)) {
            int level = Math.max(line.indexOf("[error] "), Math.max(line.indexOf("[crit] "), line.indexOf("[emerg] ")));
            level = Math.max(level, line.indexOf("[alert] "));
            if (level < 0) {
                continue;
            }
            String message = line.substring(line.indexOf("] ", level) + 2)
                    .replaceFirst("^\\d+#\\d+: ", "")
                    .replaceFirst("^\\*\\d+ ", "");
            int client = message.indexOf(", client: ");
            messages.add((client < 0 ? message : message.substring(0, client)).replace(PrivateMachine.NGINX + "/", ""));
        }
        return messages;
    }
}
