package io.github.nginxlint.validity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nginx says of a configuration.
 *
 * @param said its errors and warnings, in order
 */
record Answer(List<Said> said) {

    private static final Pattern START =
            Pattern.compile("^(?:nginx: |\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d )\\[(\\w+)] (?:\\d+#\\d+: )?(.*)$");
    private static final Pattern PLACE = Pattern.compile("(?s)(.*) in (\\S+):(\\d+)");

    /** What stands in the way of nginx on this machine alone. */
    private static final Pattern MACHINE = Pattern.compile("(?s)host not found in .*"
            + "|.*\\b(?:open|mkdir|bind|listen|socket|setsockopt|stat|chown|chmod|getpwnam|getgrnam|dlopen|dlsym|glob"
            + "|realpath|unlink|read|shmat|mmap)\\(\\) .*failed.*"
            + "|get(?:pw|gr)nam\\(.*"
            + "|cannot load certificate.*|.*\\(SSL: .*|SSL_CTX_.*|SSL_load_.*|PEM_read_.*|no path found in .*"
            + "|could not open error log.*|\"ssl_stapling\" ignored, .*");

    private static final Pattern IGNORED = Pattern.compile("the \"user\" directive makes sense only if .*"
            + "|.* (?:is|are) not supported(?: on this platform)?, ignored.*"
            + "|\\d+ worker_connections exceed open file resource limit.*"
            + "|\"ssl_stapling\" ignored, .*");

    Answer {
        said = List.copyOf(said);
    }

    /**
     * One message.
     *
     * @param isRefusal whether nginx stops at it; it is a warning otherwise
     * @param message its words
     * @param file the file it names, empty if it names none
     * @param line the line it names, 0 if it names none
     */
    record Said(boolean isRefusal, String message, String file, int line) {

        /** Whether another machine could answer otherwise. */
        boolean isOfTheMachine() {
            return MACHINE.matcher(message).matches();
        }
    }

    /** Some modules refuse without a word. */
    static final Said SILENT = new Said(true, "", "", 0);

    /** Reads nginx's output; files are named as they are below the directory. */
    static Answer read(String output, Path directory) {
        List<Said> said = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        String level = "";
        for (String line : output.split("\n", -1)) {
            Matcher start = START.matcher(line);
            boolean begins = start.matches();
            if (begins || line.startsWith("nginx: ") || line.isEmpty()) {
                add(said, level, message.toString(), directory);
                level = begins ? start.group(1) : "";
                message.setLength(0);
                message.append(begins ? start.group(2) : "");
            } else {
                message.append('\n').append(line);
            }
        }
        add(said, level, message.toString(), directory);
        if (output.contains(" test failed") && said.stream().noneMatch(Said::isRefusal)) {
            said.add(SILENT);
        }
        return new Answer(said);
    }

    private static void add(List<Said> said, String level, String message, Path directory) {
        boolean isRefusal = level.equals("emerg") || level.equals("alert") || level.equals("crit");
        boolean isWarning = level.equals("warn") && !IGNORED.matcher(message).matches();
        if (!isRefusal && !isWarning) {
            return;
        }
        Matcher place = PLACE.matcher(message);
        String root = directory + "/";
        if (place.matches() && place.group(2).startsWith(root)) {
            String file = place.group(2).substring(root.length());
            said.add(new Said(isRefusal, relative(place.group(1), directory), file, Integer.parseInt(place.group(3))));
        } else {
            said.add(new Said(isRefusal, relative(message, directory), "", 0));
        }
    }

    /** nginx completes paths; the program shows them as written. */
    private static String relative(String message, Path directory) {
        String prefix = directory.getParent() + "/";
        return message.replace(directory + "/", "").replace(prefix, "");
    }

    /** Why nginx refuses the configuration; empty when it takes it, or would if it could have what it asks for. */
    Optional<Said> refusal() {
        return said.stream().filter(Said::isRefusal).filter(s -> !isAtTheEnd(s)).findFirst();
    }

    /** Sockets are opened when all else has been looked at. */
    private static boolean isAtTheEnd(Said said) {
        return said.message().startsWith("bind() to ") || said.message().startsWith("listen() to ");
    }

    List<Said> warnings() {
        return said.stream().filter(s -> !s.isRefusal()).toList();
    }
}
