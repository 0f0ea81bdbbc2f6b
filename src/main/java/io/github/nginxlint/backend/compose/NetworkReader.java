package io.github.nginxlint.backend.compose;

import io.github.nginxlint.backend.compose.ServiceNetwork.Attachment;
import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what connects a service: networks, aliases, names. */
final class NetworkReader {

    private static final List<String> DNS = List.of("dns", "dns_search", "dns_opt", "domainname");

    private final Fields service;
    private final String name;
    private boolean hasHiddenNames;

    private NetworkReader(Fields service, String name) {
        this.service = service;
        this.name = name;
    }

    static ServiceNetwork read(Fields service, String name) {
        return new NetworkReader(service, name).read();
    }

    private ServiceNetwork read() {
        // one that cannot be seen is none of those that mean something
        Optional<String> mode =
                service.written("network_mode").map(text -> text.plain().orElse(""));
        service.text("network_mode");
        Set<String> ownNames = new HashSet<>();
        ownNames.add(lower(name));
        service.written("container_name").ifPresent(own -> name(own.text(), ownNames));
        service.written("hostname").ifPresent(own -> name(own.text(), ownNames));
        boolean hasOwnDns = false;
        for (String key : DNS) {
            hasOwnDns |= service.has(key);
        }
        List<Attachment> attachments = mode.isPresent() ? List.of() : attachments();
        return new ServiceNetwork(mode, attachments, ownNames, foreignNames(), hasOwnDns, hasHiddenNames);
    }

    private void name(String written, Set<String> names) {
        ComposeText.plain(written).ifPresentOrElse(own -> names.add(lower(own)), () -> hasHiddenNames = true);
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (YamlMapping.Entry entry : service.entries("networks")) {
            attachments.add(new Attachment(
                    entry.key().text(),
                    aliases(entry.value()),
                    Optional.of(entry.key().place())));
        }
        if (!service.isMapping("networks")) {
            for (YamlValue item : service.items("networks")) {
                if (item instanceof YamlScalar scalar
                        && ComposeText.plain(scalar.text()).isPresent()) {
                    attachments.add(new Attachment(scalar.text(), Set.of(), Optional.of(scalar.place())));
                } else {
                    service.blur();
                }
            }
        }
        if (attachments.isEmpty()) {
            attachments.add(new Attachment(ComposeProject.DEFAULT_NETWORK, Set.of(), Optional.empty()));
        }
        return attachments;
    }

    private Set<String> aliases(YamlValue value) {
        Set<String> aliases = new HashSet<>();
        if (value instanceof YamlMapping map) {
            Fields attachment = new Fields(map);
            for (YamlValue alias : attachment.items("aliases")) {
                if (alias instanceof YamlScalar scalar) {
                    name(scalar.text(), aliases);
                } else {
                    attachment.blur();
                }
            }
            if (attachment.isUnclear()) {
                service.blur();
            }
        } else if (!(value instanceof YamlScalar scalar && scalar.isNull())) {
            service.blur();
        }
        return aliases;
    }

    private Set<String> foreignNames() {
        Set<String> names = new HashSet<>();
        for (YamlMapping.Entry entry : service.entries("extra_hosts")) {
            names.add(lower(entry.key().text()));
        }
        if (!service.isMapping("extra_hosts")) {
            for (String host : service.texts("extra_hosts")) {
                names.add(lower(host.substring(0, end(host))));
            }
        }
        for (String key : List.of("links", "external_links")) {
            for (String link : service.texts(key)) {
                int colon = link.indexOf(':');
                names.add(lower(link.substring(colon + 1)));
                names.add(lower(colon < 0 ? link : link.substring(0, colon)));
            }
        }
        return names;
    }

    /** {@code name:address} or {@code name=address}. */
    private static int end(String host) {
        int end = 0;
        while (end < host.length() && host.charAt(end) != ':' && host.charAt(end) != '=') {
            end++;
        }
        return end;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
