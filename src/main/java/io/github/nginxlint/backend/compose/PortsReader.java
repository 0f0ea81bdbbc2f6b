package io.github.nginxlint.backend.compose;

import io.github.nginxlint.backend.compose.ServicePorts.Port;
import io.github.nginxlint.backend.compose.ServicePorts.Published;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code ports}, {@code expose} and the ports that a command names. */
final class PortsReader {

    /** Options that name the address or port to listen on, as most servers have them. */
    private static final Set<String> OPTIONS =
            Set.of("--port", "-p", "--bind", "-b", "--listen", "--address", "--http", "--http-socket", "--socket");

    private static final Set<String> SEPARATORS = Set.of("&&", "||", "|", "&", ";", "--");

    private static final Set<String> OF_ITS_OWN = Set.of("ports", "expose", "mem_limit", "cpus", "stop_grace_period");

    private final Fields service;
    private final List<Published> published = new ArrayList<>();
    private final List<Port> exposed = new ArrayList<>();
    private final List<Port> listening = new ArrayList<>();
    private final Set<Integer> mentioned = new HashSet<>();
    private boolean known = true;

    private PortsReader(Fields service) {
        this.service = service;
    }

    static ServicePorts read(Fields service, YamlMapping mapping, Optional<Dockerfile> dockerfile) {
        PortsReader reader = new PortsReader(service);
        reader.ports();
        for (YamlValue item : service.items("expose")) {
            reader.range(item, "expose");
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!OF_ITS_OWN.contains(entry.key().text())) {
                reader.known &= Words.numbers(entry.value(), reader.mentioned);
            }
        }
        dockerfile.ifPresent(file -> reader.mentioned.addAll(file.mentioned()));
        reader.command();
        reader.known &= !service.has("env_file");
        return new ServicePorts(reader.published, reader.exposed, reader.listening, reader.mentioned, reader.known);
    }

    private void ports() {
        for (YamlValue item : service.items("ports")) {
            if (item instanceof YamlMapping map) {
                Fields port = new Fields(map);
                int target = Words.port(port.text("target").orElse(""));
                int host = Words.port(port.text("published").orElse(""));
                add(host, target, item.place());
            } else {
                range(item, "ports");
            }
        }
    }

    /** {@code [[address:]host:]target[/protocol]}, each a port or a range. */
    private void range(YamlValue item, String key) {
        if (!(item instanceof YamlScalar scalar)) {
            known = false;
            return;
        }
        String text = scalar.text();
        int slash = text.lastIndexOf('/');
        if (slash >= 0 && text.startsWith("/udp", slash)) {
            return;
        }
        String ports = slash < 0 ? text : text.substring(0, slash);
        int colon = ports.lastIndexOf(':');
        String target = ports.substring(colon + 1);
        // a variable may have a colon in it: ${PORT:-80}
        String before = colon < 0 || ports.indexOf('}', colon) >= 0 ? "" : ports.substring(0, colon);
        String host = before.substring(before.lastIndexOf(':') + 1);
        if (target.indexOf('-') < 0) {
            if (key.equals("expose")) {
                expose(Words.port(target), scalar.place());
            } else {
                add(Words.port(host), Words.port(target), scalar.place());
            }
            return;
        }
        known = false;
    }

    private void expose(int port, Place place) {
        if (port > 0) {
            exposed.add(new Port(port, place));
        } else {
            known = false;
        }
    }

    private void add(int host, int target, Place place) {
        if (target > 0) {
            published.add(new Published(host, target, place));
        } else {
            known = false;
        }
    }

    private void command() {
        for (String key : List.of("entrypoint", "command")) {
            String option = "";
            for (YamlValue item : service.items(key)) {
                if (item instanceof YamlScalar scalar) {
                    option = words(Words.of(scalar.text()), option, scalar.place());
                }
            }
        }
    }

    private String words(List<String> words, String before, Place place) {
        String option = before;
        for (String word : words) {
            if (SEPARATORS.contains(word)) {
                // what comes before may wait for another service, with its port
                listening.clear();
            }
            int equals = word.indexOf('=');
            boolean isAssigned = equals > 0 && OPTIONS.contains(word.substring(0, equals));
            String value = isAssigned ? word.substring(equals + 1) : word;
            boolean isValue = isAssigned || OPTIONS.contains(option) || option.equals("runserver");
            String address = value.substring(value.lastIndexOf(':') + 1);
            int port = Words.port(address);
            if (port > 0 && value.indexOf('/') < 0 && (isValue || isEverywhere(value))) {
                listening.add(new Port(port, place));
            }
            option = word;
        }
        return option;
    }

    private static boolean isEverywhere(String address) {
        return address.startsWith("0.0.0.0:") || address.startsWith("[::]:") || address.startsWith("*:");
    }
}
