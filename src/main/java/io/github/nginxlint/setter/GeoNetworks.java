package io.github.nginxlint.setter;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of a {@code geo} of networks (ngx_http_geo_cidr). */
final class GeoNetworks {

    /** Leaves of so many bits are in nginx's tree from the start, so that they can be deleted (pages of 4k). */
    private static final int PREPARED_BITS = 6;

    private static final Cidr ALL_V4 = new Cidr(IpAddress.ANY, 0, false);
    private static final Cidr ALL_V6 = new Cidr(new IpAddress(true, 0, 0), 0, false);

    private final Consumer<Complaint> complaints;
    private final Map<Cidr, String> values = new HashMap<>();

    GeoNetworks(Consumer<Complaint> complaints) {
        this.complaints = complaints;
    }

    /** Reads an entry with one argument; false when nginx refuses it. */
    boolean accepts(ConfigNode entry) {
        Word name = entry.directive().name();
        Word value = entry.arguments().get(0);
        if (name.value().equals("default")) {
            String first = add(ALL_V4, entry, "");
            add(ALL_V6, entry, first);
            return true;
        }
        boolean isDeletion = name.value().equals("delete");
        Optional<Cidr> network = network(entry, isDeletion ? value : name);
        if (network.isEmpty()) {
            return false;
        }
        Cidr key = new Cidr(network.get().network(), network.get().bits(), false);
        if (!isDeletion) {
            add(key, entry, "");
        } else if (values.remove(key) == null && key.bits() != PREPARED_BITS) {
            complaints.accept(new Complaint(
                    Complaint.Kind.NOTHING_TO_DELETE,
                    Optional.of(entry),
                    value.span(),
                    "no network " + Complaint.quote(value.value()) + " to delete"));
        }
        return true;
    }

    /** Reads a network (ngx_http_geo_cidr_value); empty when nginx refuses it. */
    Optional<Cidr> network(ConfigNode entry, Word word) {
        if (word.value().equals("255.255.255.255")) {
            return Optional.of(new Cidr(new IpAddress(false, 0, 0xffffffffL), 32, false));
        }
        Optional<Cidr> network = Cidr.parse(word.value());
        if (network.isEmpty()) {
            complaints.accept(Complaint.refused(
                    entry,
                    word,
                    "invalid network " + Complaint.quote(word.value())
                            + ": write an address or a network such as 10.0.0.0/8"));
        } else if (network.get().hasLowBits()) {
            complaints.accept(Complaint.lowBits(entry, word, network.get()));
        }
        return network;
    }

    /** Adds an entry; what there is to say, which is not said when it was before. */
    private String add(Cidr key, ConfigNode entry, String before) {
        String value = entry.argument(0);
        String message = "";
        if (values.containsKey(key)) {
            Word name = entry.directive().name();
            message = "duplicate network " + Complaint.quote(name.value()) + ", value: " + Complaint.quote(value)
                    + ", old value: " + Complaint.quote(found(key));
            if (!message.equals(before)) {
                complaints.accept(Complaint.repeated(entry, name, message));
            }
        }
        values.put(key, value);
        return message;
    }

    /** The value of the narrowest network that holds the address: this is what nginx calls the old value. */
    private String found(Cidr key) {
        for (int bits = key.network().isV6() ? 128 : 32; bits > key.bits(); bits--) {
            String value = values.get(new Cidr(key.network().masked(bits), bits, false));
            if (value != null) {
                return value;
            }
        }
        return values.getOrDefault(key, "");
    }
}
