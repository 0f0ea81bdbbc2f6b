package io.github.nginxlint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.NginxVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The nginx that is installed, asked about one statement at a time. {@code -Dnginx.modules=DIR} names another place for
 * the stream and mail modules.
 */
public final class InstalledNginx {

    private static final Pattern VERSION = Pattern.compile("\\bnginx/(\\d+\\.\\d+\\.\\d+)");

    private static final Map<Context, String> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Context.MAIN, ""),
            Map.entry(Context.EVENTS, "events {"),
            Map.entry(Context.HTTP, "http {"),
            Map.entry(Context.SERVER, "http { server {"),
            Map.entry(Context.LOCATION, "http { server { location / {"),
            Map.entry(Context.IF_IN_SERVER, "http { server { if ($host) {"),
            Map.entry(Context.IF_IN_LOCATION, "http { server { location / { if ($host) {"),
            Map.entry(Context.LIMIT_EXCEPT, "http { server { location / { limit_except GET {"),
            Map.entry(Context.UPSTREAM, "http { upstream u {"),
            Map.entry(Context.STREAM, "stream {"),
            Map.entry(Context.STREAM_SERVER, "stream { server {"),
            Map.entry(Context.STREAM_UPSTREAM, "stream { upstream u {"),
            Map.entry(Context.MAIL, "mail {"),
            Map.entry(Context.MAIL_SERVER, "mail { server {")));

    private final Path directory;
    private final NginxVersion version;
    private final List<Context> places = new ArrayList<>(PLACES.keySet());
    private String preamble = "";

    private InstalledNginx(Path directory, NginxVersion version) {
        this.directory = directory;
        this.version = version;
    }

    /**
     * Finds it, and loads further modules where they are there; without one the test is skipped.
     *
     * @param modules such as {@code http_image_filter}
     */
    public static InstalledNginx orSkip(Path directory, String... modules) throws IOException, InterruptedException {
        InstalledNginx nginx = new InstalledNginx(directory, version("nginx"));
        for (String family : List.of("stream", "mail")) {
            nginx.load(family);
            if (nginx.ask(Context.MAIN, family + " {").contains("unknown directive \"" + family)) {
                nginx.places.removeIf(place -> place.label().startsWith(family));
            }
        }
        for (String module : modules) {
            nginx.load(module);
        }
        return nginx;
    }

    /**
     * The version of an nginx; the test is skipped without one, and with one of its own kind.
     *
     * @param program such as {@code nginx}
     */
    public static NginxVersion version(String program) throws IOException, InterruptedException {
        Optional<String> answer = ProgramOutput.of(program, "-v");
        assumeTrue(answer.isPresent(), "nginx is not installed: nothing to compare with");
        Matcher number = VERSION.matcher(answer.get());
        Optional<NginxVersion> version = number.find() ? NginxVersion.parse(number.group(1)) : Optional.empty();
        assumeTrue(version.isPresent(), "an nginx of its own kind: " + answer.get());
        return version.get();
    }

    private void load(String name) {
        Path module =
                Path.of(System.getProperty("nginx.modules", "/usr/lib/nginx/modules"), "ngx_" + name + "_module.so");
        if (Files.exists(module)) {
            preamble += "load_module " + module + ";\n";
        }
    }

    /** What loads the modules that are there. */
    public String preamble() {
        return preamble;
    }

    /** Its version. */
    public NginxVersion version() {
        return version;
    }

    /** Where statements can stand. */
    public List<Context> places() {
        return List.copyOf(places);
    }

    /** A whole configuration with the statement. */
    public static String configuration(Context place, String statement) {
        int open = blocks(place).replaceAll("[^{]", "").length();
        return start(place, statement) + "}\n".repeat(open);
    }

    private static String start(Context place, String statement) {
        String head = place == Context.MAIN || place == Context.EVENTS ? "" : "events {}\n";
        return head + blocks(place) + '\n' + statement + '\n';
    }

    /** The heads of the blocks around a place, for example those of http and server. */
    public static String blocks(Context place) {
        return Objects.requireNonNull(PLACES.get(place), place.label());
    }

    /** What nginx says about the statement; the file always ends with an error, so that nothing is ever created. */
    public String ask(Context place, String statement) throws IOException, InterruptedException {
        return run(preamble + start(place, statement) + "end_of_the_question;\n");
    }

    /** What it says about a whole configuration. */
    public String run(String configuration) throws IOException, InterruptedException {
        Path file = directory.resolve("nginx.conf");
        Files.writeString(file, configuration);
        return ProgramOutput.of("nginx", "-t", "-q", "-e", "stderr", "-p", directory.toString(), "-c", file.toString())
                .orElseThrow();
    }
}
