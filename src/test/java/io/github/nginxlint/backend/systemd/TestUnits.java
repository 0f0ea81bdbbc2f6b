package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.MapReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units from texts. */
final class TestUnits {

    private static final String DIRECTORY = "etc/systemd/system";

    private TestUnits() {}

    /** A service {@code app} with these lines in {@code [Service]}, and files by path and text. */
    static Application service(String lines, String... files) {
        Map<String, String> texts = texts(files);
        texts.put(DIRECTORY + "/app.service", "[Unit]\nDescription=x\n[Service]\n" + lines + "\n");
        return config(texts).applications().get(0);
    }

    /** Files by path and text; a name without a slash is one of a unit. */
    static UnitConfig units(String... files) {
        return config(texts(files));
    }

    /** The addresses as nginx writes them, {@code ...} where there may be more. */
    static List<String> listens(Application application) {
        List<String> found = new ArrayList<>();
        for (Listener listener : application.listeners()) {
            found.add((listener.wire() == Listener.Wire.HTTP ? "" : listener.wire() + " ")
                    + listener.asNginxWrites().orElse("?"));
        }
        if (!application.isWhole()) {
            found.add("...");
        }
        return found;
    }

    private static Map<String, String> texts(String... files) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < files.length; i += 2) {
            texts.put(files[i].startsWith("/") ? files[i].substring(1) : (DIRECTORY + "/" + files[i]), files[i + 1]);
        }
        return texts;
    }

    private static UnitConfig config(Map<String, String> texts) {
        return UnitReader.read(MapReader.ofTexts(texts), List.of(DIRECTORY), List.of(""));
    }
}
