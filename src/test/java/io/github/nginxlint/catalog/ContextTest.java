package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContextTest {

    @ParameterizedTest
    @CsvSource({
        "events, EVENTS",
        "http, HTTP",
        "http server, SERVER",
        "http server location, LOCATION",
        "http server location location, LOCATION",
        "http server if, IF_IN_SERVER",
        "http server location if, IF_IN_LOCATION",
        "http server location location if, IF_IN_LOCATION",
        "http server location limit_except, LIMIT_EXCEPT",
        "http upstream, UPSTREAM",
        "http types, TYPES",
        "http server types, TYPES",
        "http server location types, TYPES",
        "http map, MAP",
        "http geo, GEO",
        "http split_clients, SPLIT_CLIENTS",
        "http charset_map, CHARSET_MAP",
        "http num_map, NUM_MAP",
        "http match, MATCH",
        "http otel_exporter, OTEL_EXPORTER",
        "http acme_issuer, ACME_ISSUER",
        "http oidc_provider, OIDC_PROVIDER",
        "stream, STREAM",
        "stream server, STREAM_SERVER",
        "stream upstream, STREAM_UPSTREAM",
        "stream map, STREAM_MAP",
        "stream geo, STREAM_GEO",
        "stream split_clients, STREAM_SPLIT_CLIENTS",
        "stream num_map, STREAM_NUM_MAP",
        "stream match, STREAM_MATCH",
        "mail, MAIL",
        "mail server, MAIL_SERVER",
        "mgmt, MGMT",
        "rtmp, RTMP",
        "rtmp server, RTMP_SERVER",
        "rtmp server application, RTMP_APPLICATION",
        "rtmp server application recorder, RTMP_RECORDER"
    })
    void theBlocksAroundADirectiveNameItsContext(String blocks, Context context) {
        assertThat(Context.of(List.of(blocks.split(" ", -1)))).contains(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server",
                "location",
                "HTTP",
                "",
                "http http",
                "http location",
                "http server server",
                "http server if if",
                "http server if location",
                "http server location if if",
                "http server location limit_except if",
                "http upstream server",
                "http map map",
                "http geo server location",
                "stream server location",
                "stream server if",
                "mail upstream",
                "mail server auth",
                "rtmp upstream",
                "rtmp server recorder",
                "rtmp server application application",
                "http server content_by_lua_block if",
                "http server location eval"
            })
    void anUnknownBlockHasNoContext(String blocks) {
        assertThat(Context.of(List.of(blocks.split(" ", -1)))).isEmpty();
    }

    @Test
    void noBlockIsTheMainContext() {
        assertThat(Context.of(List.of())).contains(Context.MAIN);
    }

    @Test
    void depthDoesNotMatter() {
        List<String> locations = Collections.nCopies(100_000, "location");
        assertThat(Context.SERVER.inside("location").flatMap(c -> c.inside("location")))
                .contains(Context.LOCATION);
        assertThat(Context.of(locations)).isEmpty();
    }

    @Test
    void aBlockOpensDifferentContextsInDifferentPlaces() {
        assertThat(Context.openedBy("server"))
                .containsExactly(Context.SERVER, Context.STREAM_SERVER, Context.MAIL_SERVER, Context.RTMP_SERVER);
        assertThat(Context.openedBy("if")).containsExactly(Context.IF_IN_SERVER, Context.IF_IN_LOCATION);
        assertThat(Context.openedBy("map")).containsExactly(Context.MAP, Context.STREAM_MAP);
        assertThat(Context.openedBy("map")).isSameAs(Context.openedBy("map"));
        assertThat(Context.openedBy("proxy_pass")).isEmpty();
    }

    @Test
    void everyBlockDirectiveOfNginxOpensAContextWhereItIsAllowed() {
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                if (spec.isBlock() && spec.origin() != DirectiveOrigin.THIRD_PARTY) {
                    for (Context context : spec.contexts()) {
                        boolean table = name.equals("types") && context == Context.HTTP;
                        assertThat(context.inside(name).isPresent() || table)
                                .as("%s in %s", name, context)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aLabelIsTheWordOfTheDataFiles() {
        assertThat(Context.IF_IN_LOCATION.label()).isEqualTo("if-in-location");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Context.LIMIT_EXCEPT.label()).isEqualTo("limit-except");
        } finally {
            Locale.setDefault(before);
        }
    }
}
