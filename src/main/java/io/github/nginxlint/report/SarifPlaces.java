package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Position;
import java.io.IOException;

/** Places as SARIF has them (sections 3.4, 3.29 and 3.30 of the standard). */
final class SarifPlaces {

    /** The folder that relative names start from: where the tool ran, for GitHub the repository. */
    static final String BASE = "%SRCROOT%";

    private SarifPlaces() {}

    static void physicalLocation(JsonGenerator json, Place place) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifactLocation(json, place.file().name());
        region(json, "region", place);
        json.writeEndObject();
    }

    static void artifactLocation(JsonGenerator json, String fileName) throws IOException {
        ArtifactUri uri = ArtifactUri.of(fileName);
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri.text());
        if (uri.isBelowBase()) {
            json.writeStringField("uriBaseId", BASE);
        }
        json.writeEndObject();
    }

    // SARIF counts as Position does: from 1, the end column after the last character
    static void region(JsonGenerator json, String field, Place place) throws IOException {
        Position start = place.start();
        Position end = place.end();
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeEndObject();
    }
}
