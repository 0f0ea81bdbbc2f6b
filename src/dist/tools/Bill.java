import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Adds the Java runtime to the bill of materials of the jar (CycloneDX): Maven knows nothing of it. */
final class Bill {

    private Bill() {}

    /**
     * Writes the bill of an image.
     *
     * @param arguments the bill of the jar, the file "release" of the JDK, and the bill to write
     */
    public static void main(String[] arguments) throws IOException {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[1]))) {
            release.load(in);
        }
        JsonFactory json = new JsonFactory();
        try (JsonParser in = json.createParser(Files.newBufferedReader(Path.of(arguments[0])));
                Writer file = Files.newBufferedWriter(Path.of(arguments[2]));
                JsonGenerator out = json.createGenerator(file).useDefaultPrettyPrinter()) {
            boolean isAdded = false;
            while (in.nextToken() != null) {
                out.copyCurrentEvent(in);
                if (in.currentToken() == JsonToken.START_ARRAY
                        && "components".equals(in.currentName())
                        && in.getParsingContext().getParent().getParent().inRoot()) {
                    runtime(out, release);
                    isAdded = true;
                }
            }
            out.writeRaw('\n');
            if (!isAdded) {
                throw new IOException(arguments[0] + " has no list of components");
            }
        }
    }

    private static void runtime(JsonGenerator out, Properties release) throws IOException {
        String version = value(release, "JAVA_RUNTIME_VERSION");
        String url = "pkg:generic/openjdk@" + URLEncoder.encode(version, StandardCharsets.UTF_8);
        out.writeStartObject();
        out.writeStringField("type", "platform");
        out.writeStringField("bom-ref", url);
        out.writeStringField("publisher", value(release, "IMPLEMENTOR"));
        out.writeStringField("name", "openjdk");
        out.writeStringField("version", version);
        out.writeStringField("scope", "required");
        out.writeArrayFieldStart("licenses");
        out.writeStartObject();
        out.writeStringField("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        out.writeEndObject();
        out.writeEndArray();
        out.writeStringField("purl", url);
        out.writeEndObject();
    }

    private static String value(Properties release, String name) throws IOException {
        String value = release.getProperty(name);
        if (value == null) {
            throw new IOException("the JDK's file \"release\" does not say " + name);
        }
        return value.replace("\"", "");
    }
}
