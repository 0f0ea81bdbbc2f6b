package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.SizeValue;
import io.github.nginxlint.syntax.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the words of one {@code listen}, in order, up to the first that nginx refuses. */
final class ListenReader {

    /** Since then stream and mail put it in the words of http. */
    private static final NginxVersion SAME_WORDS = new NginxVersion(1, 25, 5);

    /** Since then quic is refused with more than what speaks another protocol. */
    private static final NginxVersion STRICT_QUIC = new NginxVersion(1, 26, 0);

    /** Since then {@code http2} is a directive; before there is none. */
    private static final NginxVersion HTTP2_DIRECTIVE = new NginxVersion(1, 25, 1);

    private static final List<ListenParameter> NOT_WITH_UDP = List.of(
            ListenParameter.FASTOPEN,
            ListenParameter.BACKLOG,
            ListenParameter.DEFERRED,
            ListenParameter.MULTIPATH,
            ListenParameter.SSL,
            ListenParameter.SO_KEEPALIVE,
            ListenParameter.PROXY_PROTOCOL);

    private static final List<ListenParameter> NOT_WITH_QUIC = List.of(
            ListenParameter.FASTOPEN,
            ListenParameter.BACKLOG,
            ListenParameter.DEFERRED,
            ListenParameter.MULTIPATH,
            ListenParameter.SSL,
            ListenParameter.HTTP2,
            ListenParameter.SO_KEEPALIVE,
            ListenParameter.PROXY_PROTOCOL);

    private final Handled directive;
    private final TargetVersion target;
    private final Consumer<Complaint> complaints;
    private final KeepaliveOption keepalive = new KeepaliveOption();

    ListenReader(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        this.directive = directive;
        this.target = target;
        this.complaints = complaints;
    }

    Optional<Listen> read() {
        ListenFamily family = ListenFamily.of(directive.spec());
        if (family == null) {
            return Optional.empty();
        }
        Word address = directive.arguments().get(0);
        Url url = Url.parse(address.value(), Url.Use.LISTEN);
        if (url instanceof Url.Refused refused) {
            return refuse(
                    address,
                    refused.error() + " in " + Complaint.quote(address.value()) + " of the \"listen\" directive");
        }
        Set<ListenParameter> found = EnumSet.noneOf(ListenParameter.class);
        for (Word word : directive.arguments().subList(1, directive.arguments().size())) {
            String error = read(word, family, found);
            if (error != null) {
                return refuse(word, error);
            }
        }
        ListenParameter other = incompatible(found);
        if (other != null) {
            String with = found.contains(ListenParameter.UDP) ? "udp" : "quic";
            return refuse(
                    word(other),
                    "\"listen\" directive \"" + other.label() + "\" parameter is incompatible with \"" + with + '"');
        }
        return Optional.of(new Listen(family, url, found));
    }

    /** Reads a parameter and adds it to those found; why nginx refuses it, or null. */
    private @Nullable String read(Word word, ListenFamily family, Set<ListenParameter> found) {
        ListenParameter parameter = ListenParameter.of(word.value());
        if (parameter == null || !parameter.canBeIn(family, target)) {
            return unknown(word.value(), parameter, family);
        }
        if (parameter == ListenParameter.HTTP2 && !target.canBeBefore(HTTP2_DIRECTIVE)) {
            complaints.accept(new Complaint(
                    Complaint.Kind.DEPRECATED,
                    word.span(),
                    "the \"listen ... http2\" directive is deprecated, use the \"http2\" directive instead:"
                            + " write \"http2 on\" in the server"));
        }
        found.add(parameter);
        return error(parameter, word.value());
    }

    private Optional<Listen> refuse(Word word, String message) {
        complaints.accept(Complaint.refused(word, message));
        return Optional.empty();
    }

    private String unknown(String written, @Nullable ListenParameter parameter, ListenFamily family) {
        String value = Complaint.quote(written);
        String start = family == ListenFamily.HTTP || !target.canBeBefore(SAME_WORDS)
                ? "invalid parameter " + value
                : "the invalid " + value + " parameter";
        if (parameter == null) {
            String name = written.substring(0, written.indexOf('=') + 1);
            return start
                    + NearestName.of(name.isEmpty() ? written : name, ListenParameter.words(family, target))
                            .map(near -> ": did you mean \"" + near + '"')
                            .orElse("");
        }
        Optional<NginxVersion> since = parameter.since(family);
        return since.isEmpty()
                ? start
                : start + ": it exists since nginx " + since.get() + ", the target is "
                        + target.exact().map(NginxVersion::toString).orElse("older");
    }

    /** What is wrong with a parameter's value; null for nothing. */
    private @Nullable String error(ListenParameter parameter, String written) {
        String value = parameter.takesValue() ? parameter.value(written) : "";
        return switch (parameter) {
            case FASTOPEN, BACKLOG -> number(parameter, written, value);
            case RCVBUF, SNDBUF ->
                SizeValue.parse(value).isEmpty()
                        ? "invalid " + parameter.label() + ' ' + Complaint.quote(written)
                        : null;
            case IPV6ONLY ->
                value.equals("on") || value.equals("off")
                        ? null
                        : "invalid ipv6only flags " + Complaint.quote(value) + ": write \"on\" or \"off\"";
            case SO_KEEPALIVE ->
                keepalive.accepts(value)
                        ? null
                        : "invalid so_keepalive value: " + Complaint.quote(value)
                                + ": write \"on\", \"off\" or idle:interval:count, such as 30m::10";
            default -> null;
        };
    }

    private static @Nullable String number(ListenParameter parameter, String written, String value) {
        long number = Digits.parse(value);
        boolean isValid = parameter == ListenParameter.BACKLOG ? number > 0 : number >= 0;
        return isValid ? null : "invalid " + parameter.label() + ' ' + Complaint.quote(written);
    }

    /** The first parameter that does not go with datagrams, in the order in which nginx asks; null for none. */
    private @Nullable ListenParameter incompatible(Set<ListenParameter> found) {
        if (found.contains(ListenParameter.UDP)) {
            return first(NOT_WITH_UDP, found);
        }
        if (!found.contains(ListenParameter.QUIC)) {
            return null;
        }
        boolean isStrict = !target.canBeBefore(STRICT_QUIC);
        return first(isStrict ? NOT_WITH_QUIC : NOT_WITH_QUIC.subList(3, NOT_WITH_QUIC.size()), found);
    }

    private static @Nullable ListenParameter first(List<ListenParameter> asked, Set<ListenParameter> found) {
        for (ListenParameter parameter : asked) {
            if (found.contains(parameter)) {
                return parameter;
            }
        }
        return null;
    }

    private Word word(ListenParameter parameter) {
        List<Word> words = directive.arguments();
        int found = 0;
        for (int i = 1; i < words.size(); i++) {
            found = ListenParameter.of(words.get(i).value()) == parameter ? i : found;
        }
        return words.get(found);
    }
}
