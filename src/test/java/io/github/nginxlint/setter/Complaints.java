package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import java.util.ArrayList;
import java.util.List;

/** What setters say about directives given as text. */
final class Complaints {

    private Complaints() {}

    /** About what stands in {@code http}, for any version. */
    static List<String> http(String http) {
        return of(TextModel.ofHttp(http), TargetVersion.ANY);
    }

    /** About what stands in {@code http}, for one version. */
    static List<String> http(String http, String version) {
        return of(
                TextModel.ofHttp(http),
                TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
    }

    /** About what stands in a location, for any version. */
    static List<String> location(String location) {
        return of(TextModel.ofLocation(location), TargetVersion.ANY);
    }

    /** About what stands in a location, for one version. */
    static List<String> location(String location, String version) {
        return of(
                TextModel.ofLocation(location),
                TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
    }

    /** About what stands at the top level, for any version. */
    static List<String> main(String main) {
        return of(TextModel.of(main), TargetVersion.ANY);
    }

    /** About what stands at the top level, for one version. */
    static List<String> main(String main, String version) {
        return of(
                TextModel.of(main), TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
    }

    private static List<String> of(ConfigModel model, TargetVersion target) {
        List<String> messages = new ArrayList<>();
        for (Handled directive : model.handled()) {
            Setters.read(directive, target, complaint -> messages.add(complaint.message()));
        }
        return messages;
    }
}
