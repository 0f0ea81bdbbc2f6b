package io.github.nginxlint.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directives of nginx that the tests of this package use: name, contexts, shape, most arguments. */
final class TestVocabulary implements Vocabulary {

    private static final String TABLE = """
            access_log http,if,limit_except,location,server,stream simple *
            add_header http,if,location,server simple 3
            allow http,limit_except,location,server,stream simple 1
            break if,location,server simple 0
            charset_map http block 2
            client_max_body_size http,location,server simple 1
            content_by_lua if,location,server simple 1
            content_by_lua_block if,location,server block 0
            daemon main simple 1
            default_type http,location,server simple 1
            deny http,limit_except,location,server,stream simple 1
            env main simple 1
            error_log http,location,mail,main,server,stream simple *
            error_page http,if,location,server simple *
            events main block 0
            expires http,if,location,server simple 2
            fastcgi_param http,location,server simple 3
            fastcgi_pass if,location simple 1
            fastcgi_read_timeout http,location,server simple 1
            geo http,stream block 2
            geoip2 http,stream block 1
            gzip http,if,location,server simple 1
            gzip_types http,location,server simple *
            http main block 0
            http2 http,server simple 1
            if location,server block *
            include any simple 1
            index http,location,server simple *
            init_by_lua_block http,stream block 0
            internal location simple 0
            keepalive upstream simple 2
            keepalive_timeout http,location,server,upstream simple 2
            least_conn upstream simple 0
            limit_except location block *
            limit_req_zone http simple 3
            listen server simple *
            location location,server block 2
            log_format http,stream simple *
            mail main block 0
            map http,stream block 2
            master_process main simple 1
            multi_accept events simple 1
            perl limit_except,location simple 1
            perl_set http simple 2
            pid main simple 1
            proxy_buffers http,location,server simple 2
            proxy_cache http,location,server simple 1
            proxy_cache_path http simple *
            proxy_cache_valid http,location,server simple *
            proxy_connect_timeout http,location,server,stream simple 1
            proxy_http_version http,location,server simple 1
            proxy_next_upstream http,location,server,stream simple *
            proxy_pass if,limit_except,location,server simple 1
            proxy_read_timeout http,location,server simple 1
            proxy_redirect http,location,server simple 2
            proxy_set_header http,location,server simple 2
            resolver http,location,mail,server,stream,upstream simple *
            return if,location,server simple 2
            rewrite if,location,server simple 3
            root http,if,location,server simple 1
            satisfy http,location,server simple 1
            sendfile http,if,location,server simple 1
            server upstream simple *
            server http,mail,stream block 0
            server_name mail,server simple *
            server_tokens http,location,server simple 1
            set if,location,server simple 2
            set_by_lua_block if,location,server block 1
            split_clients http,stream block 2
            stream main block 0
            sub_filter http,location,server simple 2
            try_files location,server simple *
            types http,location,server block 0
            upstream http,stream block 1
            use events simple 1
            user main simple 2
            worker_connections events simple 1
            worker_processes main simple 1
            zone upstream simple 2
            """;

    private static final TestVocabulary INSTANCE = new TestVocabulary();

    private final Map<String, List<Row>> rows = new HashMap<>();

    private record Row(Set<String> blocks, boolean opensBlock, int arguments) {}

    private TestVocabulary() {
        for (String line : TABLE.split("\n", -1)) {
            if (!line.isEmpty()) {
                String[] cells = line.split(" ", -1);
                int arguments = cells[3].equals("*") ? UNBOUNDED : Integer.parseInt(cells[3]);
                rows.computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(new Row(Set.of(cells[1].split(",", -1)), cells[2].equals("block"), arguments));
            }
        }
    }

    static Vocabulary get() {
        return INSTANCE;
    }

    private List<Row> fitting(String name, @Nullable String block) {
        return rows.getOrDefault(name, List.of()).stream()
                .filter(row -> block == null
                        || row.blocks().contains(block)
                        || row.blocks().contains("any"))
                .toList();
    }

    @Override
    public Shape shape(String name, @Nullable String block) {
        List<Row> fitting = fitting(name, block);
        if (fitting.isEmpty()) {
            return Shape.UNKNOWN;
        }
        boolean simple = fitting.stream().anyMatch(row -> !row.opensBlock());
        boolean opens = fitting.stream().anyMatch(Row::opensBlock);
        return simple && opens ? Shape.EITHER : simple ? Shape.SIMPLE : Shape.BLOCK;
    }

    @Override
    public int maximumArguments(String name, @Nullable String block) {
        return fitting(name, block).stream().mapToInt(Row::arguments).max().orElse(UNBOUNDED);
    }
}
