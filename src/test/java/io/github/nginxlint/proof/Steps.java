package io.github.nginxlint.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a case is asked, where that is not one plain GET of each location: what the {@code proof:} lines of its page say.
 *
 * @param requests the requests to send, in order; none for one to each location that passes on
 * @param host the Host header; absent for the server's first name
 * @param headers more header lines
 * @param isTls whether the client speaks TLS
 * @param parallel how many of each request are sent at the same time
 * @param tell what the backend got, to be told with the answer: {@code uri}, {@code connections} or a header's name;
 *     {@code page} for whose page a failed request is answered with
 * @param backend how the backends behave: empty, {@code slow MILLIS}, {@code closes}, {@code dead PORT}, {@code ws},
 *     {@code raw TEXT}, {@code tls},
 *     {@code tls NAME} (which refuses clients that ask for another name or for none)
 * @param unknown names that neither the machine nor its name server knows
 * @param files paths of further files below each document root, which answer as its script does
 */
record Steps(
        List<Line> requests,
        Optional<String> host,
        List<String> headers,
        boolean isTls,
        int parallel,
        Optional<String> tell,
        String backend,
        Set<String> unknown,
        List<String> files) {

    static final Steps PLAIN =
            new Steps(List.of(), Optional.empty(), List.of(), false, 1, Optional.empty(), "", Set.of(), List.of());

    Steps {
        requests = List.copyOf(requests);
        headers = List.copyOf(headers);
        files = List.copyOf(files);
        unknown = Set.copyOf(unknown);
    }

    /**
     * The start of a request.
     *
     * @param method {@code GET} or {@code POST}; a POST has a body of five bytes
     * @param path the path, with the query
     */
    record Line(String method, String path) {}

    /** Reads the {@code proof:} lines of a page: {@code CASE: step; step}, CASE as in observed lines or {@code all}. */
    static Map<String, Steps> ofPage(String page) {
        Map<String, Steps> steps = new LinkedHashMap<>();
        boolean isProof = false;
        for (String line : page.substring(0, page.indexOf("\n---\n", 3)).split("\n", -1)) {
            if (isProof && line.startsWith("  - ")) {
                int colon = line.indexOf(": ");
                if (colon < 0) {
                    throw new IllegalArgumentException("no case in " + line);
                }
                steps.put(line.substring(4, colon), read(line.substring(colon + 2)));
            } else {
                isProof = line.equals("proof:");
            }
        }
        return steps;
    }

    /** Those of a case. */
    static Steps of(Map<String, Steps> ofPage, String name) {
        Steps own = ofPage.get(name);
        return own == null ? ofPage.getOrDefault("all", PLAIN) : own;
    }

    private static Steps read(String text) {
        List<Line> requests = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Map<String, String> single = new LinkedHashMap<>();
        for (String step : text.split(";", -1)) {
            String[] words = step.strip().split(" ", 2);
            String rest = words.length > 1 ? words[1].strip() : "";
            switch (words[0]) {
                case "GET", "POST" -> requests.add(new Line(words[0], rest));
                case "header" -> headers.add(rest);
                case "file" -> files.add(rest);
                case "host", "parallel", "tell", "backend", "https", "unknown" -> single.put(words[0], rest);
                default -> throw new IllegalArgumentException("no step: " + step);
            }
        }
        return new Steps(
                requests,
                Optional.ofNullable(single.get("host")),
                headers,
                single.containsKey("https"),
                Integer.parseInt(single.getOrDefault("parallel", "1")),
                Optional.ofNullable(single.get("tell")),
                single.getOrDefault("backend", ""),
                single.containsKey("unknown") ? Set.of(single.get("unknown").split(" ", -1)) : Set.of(),
                files);
    }
}
