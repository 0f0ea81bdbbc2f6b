package io.github.nginxlint.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares how long nginx waits with how long PHP may take, without waiting that long: every time is divided so that
 * the shortest becomes one second.
 *
 * <p>Where the two differ in the direction that the rule flags, the script takes longer than the shorter and less than
 * the longer; else it takes less than both.
 */
final class ScaledTimes {

    private static final double DEFAULT_READ_TIMEOUT = 60;
    private static final Pattern READ_TIMEOUT = Pattern.compile("(fastcgi_read_timeout\\s+)([0-9smh]+)(\\s*;)");
    private static final Pattern ANY_READ_TIMEOUT = Pattern.compile("(\\w_read_timeout\\s+)([0-9smh]+)(\\s*;)");
    private static final Pattern GOING_ON = Pattern.compile("(\\w_next_upstream_timeout\\s+)([0-9smh]+)(\\s*;)");
    private static final Pattern PHP_LIMIT =
            Pattern.compile("(?m)^(\\s*(?:request_terminate_timeout|php_(?:admin_)?value\\[max_execution_time]"
                    + "|max_execution_time)\\s*=\\s*)([0-9]+[smh]?)");

    private ScaledTimes() {}

    static String slowScript(Site site) throws IOException {
        boolean terminates = site.page().page().startsWith("php-terminate");
        Optional<String> readTimeout = site.example().inEffect("fastcgi_read_timeout");
        if (readTimeout.isEmpty()) {
            site.addToHttp("fastcgi_read_timeout 60s;");
        }
        double wait = readTimeout.map(ScaledTimes::seconds).orElse(DEFAULT_READ_TIMEOUT);
        List<Double> php = times(site, PHP_LIMIT);
        double limit = php.stream().mapToDouble(time -> time).min().orElse(wait);
        double scale = Math.min(wait, limit);
        boolean flagged = terminates ? limit < wait : wait < limit;
        double takes = flagged ? Math.min(0.9 * Math.max(wait, limit) / scale, 2) : 0.7;
        site.edit(text -> scaled(text, READ_TIMEOUT, time -> Math.round(time / scale * 1000) + "ms"));
        site.edit(text ->
                scaled(text, PHP_LIMIT, time -> time == 0 ? "0" : Math.max(1, Math.round(time / scale)) + ""));
        site.phpDoes("usleep(" + (int) (takes * 1_000_000) + ");");
        site.startPhp(PoolFiles.Owner.NGINX);
        return site.startNginx() ? Scenario.firstFailure(site) : Scenario.REFUSED;
    }

    /** How long a client waits for servers that hang. A read timeout is a second; going on ends after half of one. */
    static String oneServerAfterTheOther(Site site) throws IOException {
        site.edit(text -> scaled(text, ANY_READ_TIMEOUT, time -> "1s"));
        site.edit(text -> scaled(text, GOING_ON, time -> "500ms"));
        site.startBackends(0);
        if (!site.startNginx()) {
            return Scenario.REFUSED;
        }
        long start = System.nanoTime();
        String answer = Scenario.firstFailure(site);
        long times = Math.round((System.nanoTime() - start) / 1e9);
        return answer + " after " + times + " read timeout" + (times == 1 ? "" : "s");
    }

    private static List<Double> times(Site site, Pattern setting) {
        List<Double> times = new ArrayList<>();
        for (String text : site.files()) {
            setting.matcher(text)
                    .results()
                    .map(found -> seconds(found.group(2)))
                    .filter(time -> time > 0)
                    .forEach(times::add);
        }
        return times;
    }

    private interface Scaling {
        String of(double seconds);
    }

    private static String scaled(String text, Pattern setting, Scaling scaling) {
        return setting.matcher(text)
                .replaceAll(found -> found.group(1)
                        + scaling.of(seconds(found.group(2)))
                        + (found.groupCount() > 2 ? found.group(3) : ""));
    }

    private static double seconds(String time) {
        Map<String, Integer> units = Map.of("s", 1, "m", 60, "h", 3600);
        Set<String> suffixes = units.keySet();
        String last = time.substring(time.length() - 1);
        return suffixes.contains(last)
                ? Double.parseDouble(time.substring(0, time.length() - 1)) * units.getOrDefault(last, 1)
                : Double.parseDouble(time);
    }
}
