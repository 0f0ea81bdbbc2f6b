package io.github.nginxlint.catalog;

import static io.github.nginxlint.catalog.NginxVersionTest.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogTest {

    @Test
    void everyRowOfTheDataFileIsFoundAsWritten() throws IOException {
        for (List<String> row : CatalogSource.directives()) {
            List<DirectiveSpec> same = new ArrayList<>();
            for (Context context : Context.values()) {
                for (DirectiveSpec spec : Catalog.find(row.get(0), context)) {
                    if (spec.module().equals(row.get(1)) && !same.contains(spec)) {
                        same.add(spec);
                    }
                }
            }
            assertThat(same).as("%s of %s", row.get(0), row.get(1)).hasSize(1);
            assertThat(asRow(same.get(0))).isEqualTo(row);
        }
    }

    @Test
    void theDataFileHasOneRowForEachNameAndModuleInOrder() throws IOException {
        List<String> keys = new ArrayList<>();
        for (List<String> row : CatalogSource.directives()) {
            keys.add(row.get(0) + "\t" + row.get(1) + "\t" + row.get(4));
        }
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theDataFileHoldsAsManyDirectivesAsNginxAndItsModulesDefine() throws IOException {
        Map<String, AtomicInteger> counts = new TreeMap<>();
        for (List<String> row : CatalogSource.directives()) {
            String group = row.get(4).equals("entry") ? "entry" : row.get(2);
            counts.computeIfAbsent(group, key -> new AtomicInteger()).incrementAndGet();
        }
        assertThat(counts.toString()).isEqualTo("{commercial=142, dynamic=81, entry=33, oss=794, third-party=1413}");
    }

    @Test
    void theNamesAreThoseOfTheDirectives() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (List<String> row : CatalogSource.directives()) {
            if (!row.get(4).equals("entry")) {
                expected.add(row.get(0));
            }
        }
        assertThat(Catalog.names()).containsExactlyElementsOf(expected);
        assertThat(Catalog.names()).allMatch(Catalog::isKnown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\t",
                "proxy_pas",
                "proxy_passs",
                "PROXY_PASS",
                "proxy_pass\t",
                "proxy_pass\n",
                "proxy_pass\tAAX",
                "#name",
                "*",
                "~",
                "\u0000",
                "\uffff",
                "zzzzzz",
                "A",
                "прокси",
                "hostnames",
                "volatile",
                "ranges"
            })
    void anythingElseIsUnknown(String name) {
        assertThat(Catalog.isKnown(name)).isFalse();
        assertThat(Catalog.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomNamesAreNeverFoundNorDoTheyThrow(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder("~");
            for (int length = random.nextInt(40); length > 0; length--) {
                name.insert(random.nextInt(name.length() + 1), (char) random.nextInt(i % 2 == 0 ? 128 : 65_536));
            }
            assertThat(Catalog.find(name.toString())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "daemon; main",
                "worker_connections; events",
                "server_name; server,stream-server,mail,mail-server",
                "root; http,server,location,if-in-location",
                "alias; location",
                "try_files; server,location",
                "internal; location",
                "client_max_body_size; http,server,location",
                "proxy_pass; location,if-in-location,limit-except,stream-server",
                "fastcgi_pass; location,if-in-location",
                "grpc_pass; location,if-in-location",
                "fastcgi_param; http,server,location",
                "proxy_set_header; http,server,location",
                "proxy_read_timeout; http,server,location",
                "add_header; http,server,location,if-in-location",
                "rewrite; server,location,if-in-server,if-in-location",
                "return; server,location,if-in-server,if-in-location,stream-server",
                "if; server,location",
                "limit_except; location",
                "allow; http,server,location,limit-except,stream,stream-server",
                "auth_basic; http,server,location,limit-except",
                "upstream; http,stream",
                "keepalive; upstream",
                "map; http,stream",
                "log_format; http,stream",
                "proxy_cache_path; http",
                "limit_req; http,server,location",
                "ssl_certificate; http,server,mail,mail-server,stream,stream-server",
                "ssl_preread; stream,stream-server",
                "starttls; mail,mail-server",
                "stub_status; server,location",
                "resolver; http,server,location,upstream,stream,stream-server,stream-upstream,mail,mail-server"
            })
    void aDirectiveIsAllowedWhereTheDocumentationSays(String name, String contexts) {
        Set<String> found = new TreeSet<>();
        for (DirectiveSpec spec : Catalog.find(name)) {
            if (spec.origin() == DirectiveOrigin.OSS) {
                spec.contexts().forEach(context -> found.add(context.label()));
            }
        }
        assertThat(found).containsExactlyInAnyOrder(contexts.split(",", -1));
    }

    @Test
    void everyContextHasTheIncludeDirective() {
        for (Context context : Context.WITH_DIRECTIVES) {
            assertThat(Catalog.find("include", context)).as("%s", context).hasSize(1);
        }
        assertThat(Catalog.find("include", Context.MAP))
                .extracting(DirectiveSpec::kind)
                .containsExactly(DirectiveKind.ENTRY);
        assertThat(Catalog.find("include", Context.SPLIT_CLIENTS)).isEmpty();
    }

    @Test
    void aNameOfSeveralModulesIsFoundOncePerModule() {
        assertThat(Catalog.find("proxy_pass"))
                .extracting(DirectiveSpec::module)
                .containsExactly("ngx_http_proxy_module", "ngx_stream_proxy_module");
        assertThat(Catalog.find("proxy_pass", Context.STREAM_SERVER))
                .extracting(DirectiveSpec::module)
                .containsExactly("ngx_stream_proxy_module");
        assertThat(only("server", Context.HTTP).isBlock()).isTrue();
        assertThat(Catalog.find("server", Context.UPSTREAM).get(0).isBlock()).isFalse();
        assertThat(Catalog.find("server", Context.LOCATION)).isEmpty();
    }

    @Test
    void modulesOfThirdPartiesComeLast() {
        assertThat(Catalog.find("access_log"))
                .extracting(DirectiveSpec::module)
                .containsExactly("ngx_http_log_module", "ngx_stream_log_module", "ngx_rtmp_module");
        assertThat(only("more_set_headers", Context.LOCATION).origin()).isEqualTo(DirectiveOrigin.THIRD_PARTY);
        assertThat(only("js_content", Context.LOCATION).origin()).isEqualTo(DirectiveOrigin.DYNAMIC);
        assertThat(only("health_check", Context.LOCATION).origin()).isEqualTo(DirectiveOrigin.COMMERCIAL);
        assertThat(only("vod_mode", Context.LOCATION).module()).isEqualTo("ngx_http_vod_module");
        assertThat(only("brotli", Context.HTTP).module()).isEqualTo("ngx_brotli");
        assertThat(only("tfs_upstream", Context.HTTP).module()).isEqualTo("tengine");
    }

    @Test
    void anEntryOfATableIsFoundInTheTableOnly() {
        assertThat(only("hostnames", Context.MAP).kind()).isEqualTo(DirectiveKind.ENTRY);
        assertThat(Catalog.find("proxy_recursive", Context.GEO)).hasSize(1);
        assertThat(Catalog.find("proxy_recursive", Context.STREAM_GEO)).isEmpty();
        assertThat(Catalog.find("include")).extracting(DirectiveSpec::kind).containsExactly(DirectiveKind.SIMPLE);
    }

    @Test
    void removedAndDeprecatedDirectivesStayKnown() {
        DirectiveSpec ssl = only("ssl", Context.SERVER);
        assertThat(ssl.deprecated()).contains(version("1.15.0"));
        assertThat(ssl.existsIn(version("1.25.0"))).isTrue();
        assertThat(ssl.existsIn(version("1.25.1"))).isFalse();
        assertThat(only("spdy_chunk_size", Context.SERVER).removed()).contains(version("1.19.7"));
        assertThat(only("limit_zone", Context.HTTP).removed()).contains(version("1.7.6"));
        DirectiveSpec push = only("http2_push", Context.LOCATION);
        assertThat(push.deprecated()).contains(version("1.25.1"));
        assertThat(push.removed()).isEmpty();
        assertThat(push.valueType()).isEqualTo(ValueType.IGNORED);
    }

    @Test
    void aNewDirectiveIsUnknownToOlderVersions() {
        DirectiveSpec http2 = only("http2", Context.SERVER);
        assertThat(http2.since()).contains(version("1.25.1"));
        assertThat(http2.existsIn(version("1.25.0"))).isFalse();
        assertThat(http2.existsIn(version("1.25.1"))).isTrue();
        assertThat(only("root", Context.SERVER).since()).isEmpty();
        assertThat(only("root", Context.SERVER).existsIn(version("0.1.0"))).isTrue();
    }

    @Test
    void whatChangedIsKnownByVersion() {
        DirectiveSpec keepalive = only("keepalive", Context.UPSTREAM, DirectiveOrigin.OSS);
        assertThat(keepalive.accepts(2)).isTrue();
        assertThat(keepalive.arityIn(version("1.29.7")).accepts(2)).isTrue();
        assertThat(keepalive.arityIn(version("1.29.6")).accepts(2)).isFalse();
        assertThat(keepalive.defaultIn(version("1.29.7"))).contains("32 local");
        assertThat(keepalive.defaultIn(version("1.29.6"))).isEmpty();
        DirectiveSpec protocol = only("proxy_http_version", Context.LOCATION);
        assertThat(protocol.defaultIn(version("1.22.1"))).contains("1.0");
        assertThat(protocol.defaultIn(version("1.31.4"))).contains("1.1");
        assertThat(protocol.valuesIn(version("1.29.3"))).containsExactly("1.0", "1.1");
        assertThat(protocol.valuesIn(version("1.29.4"))).containsExactly("1.0", "1.1", "2");
        DirectiveSpec tls = only("ssl_protocols", Context.SERVER);
        assertThat(tls.defaultIn(version("1.22.1"))).contains("TLSv1 TLSv1.1 TLSv1.2");
        assertThat(tls.defaultIn(version("1.24.0"))).contains("TLSv1 TLSv1.1 TLSv1.2 TLSv1.3");
        assertThat(tls.defaultIn(version("1.28.0"))).contains("TLSv1.2 TLSv1.3");
    }

    @Test
    void earlierDifferencesAreOldestFirst() {
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                assertThat(spec.earlier())
                        .as("%s of %s", name, spec.module())
                        .isSortedAccordingTo((a, b) -> a.before().compareTo(b.before()));
            }
        }
    }

    @Test
    void inheritanceIsAsTheMergeFunctionsDoIt() {
        assertThat(only("proxy_read_timeout", Context.LOCATION).inheritance()).isEqualTo(Inheritance.SCALAR);
        assertThat(only("proxy_set_header", Context.LOCATION).inheritance()).isEqualTo(Inheritance.ARRAY);
        assertThat(only("add_header", Context.LOCATION).inheritance()).isEqualTo(Inheritance.ARRAY);
        assertThat(only("try_files", Context.LOCATION).inheritance()).isEqualTo(Inheritance.NONE);
        assertThat(only("proxy_pass", Context.LOCATION).inheritance()).isEqualTo(Inheritance.HANDLER);
        assertThat(only("stub_status", Context.LOCATION).inheritance()).isEqualTo(Inheritance.HANDLER_IN_IF);
        assertThat(only("set", Context.LOCATION).inheritance()).isEqualTo(Inheritance.SEQUENTIAL);
        assertThat(only("worker_processes", Context.MAIN).inheritance()).isEqualTo(Inheritance.ONE_LEVEL);
        assertThat(only("more_set_headers", Context.LOCATION).inheritance()).isEqualTo(Inheritance.UNKNOWN);
    }

    @Test
    void argumentsAreCountedAndTyped() {
        assertThat(only("gzip", Context.HTTP).arity().onOff()).isTrue();
        assertThat(only("try_files", Context.LOCATION).accepts(1)).isFalse();
        assertThat(only("try_files", Context.LOCATION).accepts(2)).isTrue();
        assertThat(only("rewrite", Context.LOCATION).accepts(4)).isFalse();
        assertThat(only("least_conn", Context.UPSTREAM).accepts(0)).isTrue();
        assertThat(only("least_conn", Context.UPSTREAM).accepts(1)).isFalse();
        assertThat(only("satisfy", Context.LOCATION).values()).containsExactly("all", "any");
        assertThat(only("proxy_connect_timeout", Context.LOCATION).valueType()).isEqualTo(ValueType.TIME_MS);
        assertThat(only("proxy_buffers", Context.LOCATION).valueType()).isEqualTo(ValueType.BUFFERS);
        assertThat(only("proxy_max_temp_file_size", Context.LOCATION).defaultValue())
                .contains("1024m");
        assertThat(only("proxy_connect_timeout", Context.LOCATION).repeat()).isEqualTo(Repeat.ERROR);
        assertThat(only("add_header", Context.LOCATION).repeat()).isEqualTo(Repeat.ACCUMULATE);
    }

    @Test
    void threadsMayLookUpAtTheSameTime() {
        List<String> names = Catalog.names();
        long found = IntStream.range(0, 4)
                .parallel()
                .mapToLong(thread -> names.stream()
                        .mapToLong(name -> Catalog.find(name).size())
                        .sum())
                .distinct()
                .count();
        assertThat(found).isEqualTo(1);
    }

    /** Others are not looked for. */
    @Test
    void aNameIsAWord() {
        assertThat(Catalog.names()).allMatch(name -> name.matches("[A-Za-z_][A-Za-z_0-9]*"));
        assertThat(Catalog.find("text/html")).isEmpty();
        assertThat(Catalog.find("8E", Context.HTTP)).isEmpty();
        assertThat(Catalog.find("")).isEmpty();
    }

    private static DirectiveSpec only(String name, Context context) {
        List<DirectiveSpec> found = Catalog.find(name, context);
        assertThat(found).as("%s in %s", name, context).hasSize(1);
        return found.get(0);
    }

    private static DirectiveSpec only(String name, Context context, DirectiveOrigin origin) {
        List<DirectiveSpec> found = new ArrayList<>(Catalog.find(name, context));
        found.removeIf(spec -> spec.origin() != origin);
        assertThat(found).as("%s in %s of %s", name, context, origin).hasSize(1);
        return found.get(0);
    }

    /** The row of the data file that says the same as the directive. */
    private static List<String> asRow(DirectiveSpec spec) {
        List<String> contexts = new ArrayList<>();
        spec.contexts().forEach(context -> contexts.add(context.label()));
        boolean any = spec.contexts().equals(Context.WITH_DIRECTIVES);
        List<String> earlier = new ArrayList<>();
        for (Earlier difference : spec.earlier()) {
            earlier.add(word(difference.aspect()) + "<" + difference.before() + "=" + difference.value());
        }
        return List.of(
                spec.name(),
                spec.module(),
                word(spec.origin()),
                any ? "any" : String.join(",", contexts),
                word(spec.kind()),
                arity(spec.arity()),
                word(spec.valueType()),
                String.join("|", spec.values()),
                spec.defaultValue().orElse(""),
                word(spec.inheritance()),
                word(spec.repeat()),
                spec.since().map(NginxVersion::toString).orElse(""),
                spec.deprecated().map(NginxVersion::toString).orElse(""),
                spec.removed().map(NginxVersion::toString).orElse(""),
                String.join(";", earlier));
    }

    private static String word(Enum<?> constant) {
        String word = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return word.equals("unknown") ? "" : word;
    }

    private static String arity(Arity arity) {
        if (arity.onOff()) {
            return "flag";
        }
        if (arity.open()) {
            return arity.minimum() + "+";
        }
        List<String> counts = new ArrayList<>();
        for (int count = 0; count <= 7; count++) {
            if (arity.accepts(count)) {
                counts.add(Integer.toString(count));
            }
        }
        return String.join(",", counts);
    }
}
