package io.github.nginxlint.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A workflow command, read as the runner of GitHub Actions reads a line that a step prints.
 *
 * @param name what it does: {@code error}, but also {@code add-mask} or {@code stop-commands}
 * @param properties what stands before the second {@code ::}
 * @param data what stands behind it
 */
record WorkflowCommand(String name, Map<String, String> properties, String data) {

    private static final String KEY = "::";

    /** The command that begins the line, blanks before it left out; else one in the older form, wherever it stands. */
    static Optional<WorkflowCommand> of(String line) {
        String stripped = line.stripLeading();
        int end = stripped.indexOf(KEY, KEY.length());
        if (stripped.startsWith(KEY) && end >= 0) {
            return Optional.of(read(
                    stripped.substring(KEY.length(), end), ",", unescaped(stripped.substring(end + KEY.length()), "")));
        }
        int start = line.indexOf("##[");
        int bracket = line.indexOf(']', Math.max(0, start));
        return start < 0 || bracket < 0
                ? Optional.empty()
                : Optional.of(read(line.substring(start + 3, bracket), ";", line.substring(bracket + 1)));
    }

    private static WorkflowCommand read(String head, String separator, String data) {
        int blank = head.indexOf(' ');
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property :
                blank < 0 ? new String[0] : head.substring(blank + 1).strip().split(separator, -1)) {
            String[] pair = property.split("=", 2);
            if (pair.length == 2 && !pair[0].isEmpty() && !pair[1].isEmpty()) {
                properties.put(pair[0], unescaped(pair[1], ":,"));
            }
        }
        return new WorkflowCommand(blank < 0 ? head : head.substring(0, blank), properties, data);
    }

    // the percent sign last, as the runner does
    private static String unescaped(String text, String more) {
        String plain = text.replace("%0D", "\r").replace("%0A", "\n");
        if (!more.isEmpty()) {
            plain = plain.replace("%3A", ":").replace("%2C", ",");
        }
        return plain.replace("%25", "%");
    }
}
