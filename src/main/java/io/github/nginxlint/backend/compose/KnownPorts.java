package io.github.nginxlint.backend.compose;

import java.util.List;
import java.util.Map;

/** The ports on which well-known images listen unless they are told otherwise, as their documentation says. */
public final class KnownPorts {

    private static final List<Integer> HTTP = List.of(80);
    private static final List<Integer> FPM = List.of(9000);

    private static final Map<String, List<Integer>> PORTS = Map.ofEntries(
            Map.entry("bitnami/php-fpm", FPM),
            Map.entry("redis", List.of(6379)),
            Map.entry("valkey/valkey", List.of(6379)),
            Map.entry("memcached", List.of(11_211)),
            Map.entry("postgres", List.of(5432)),
            Map.entry("postgis/postgis", List.of(5432)),
            Map.entry("mysql", List.of(3306, 33_060)),
            Map.entry("mariadb", List.of(3306)),
            Map.entry("mongo", List.of(27_017)),
            Map.entry("httpd", HTTP),
            Map.entry("adminer", List.of(8080)),
            Map.entry("ghost", List.of(2368)),
            Map.entry("grafana/grafana", List.of(3000)),
            Map.entry("prom/prometheus", List.of(9090)),
            Map.entry("kibana", List.of(5601)),
            Map.entry("elasticsearch", List.of(9200, 9300)),
            Map.entry("mailhog/mailhog", List.of(1025, 8025)),
            Map.entry("jenkins/jenkins", List.of(8080, 50_000)),
            Map.entry("tomcat", List.of(8080)),
            Map.entry("sonarqube", FPM),
            Map.entry("metabase/metabase", List.of(3000)));

    /** Images that serve HTTP, but FastCGI with {@code fpm} in their tags. */
    private static final List<String> PHP =
            List.of("wordpress", "nextcloud", "drupal", "joomla", "phpmyadmin", "matomo");

    private KnownPorts() {}

    /** Those of an image; none when it is not known. */
    public static List<Integer> of(ImageName image) {
        boolean isFpm = image.tag().contains("fpm");
        if (image.repository().equals("php")) {
            return isFpm ? FPM : image.tag().contains("apache") ? HTTP : List.of();
        }
        if (PHP.contains(image.repository())) {
            // without a tag that can be seen it may be either
            return isFpm ? FPM : image.tag().isEmpty() ? List.of() : HTTP;
        }
        return PORTS.getOrDefault(image.repository(), List.of());
    }
}
