package io.github.nginxlint.rules;

import io.github.nginxlint.rule.RulePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * An example of a rule page: the files of one configuration.
 *
 * @param page the page's rule
 * @param section {@code Bad} or {@code Good}
 * @param title the case's heading; empty for the first
 * @param files file name to text, markers removed
 * @param marked what the markers say is raised
 */
public record PageCase(String page, String section, String title, Map<String, String> files, List<Mark> marked) {

    /** The last of the markers on a line. */
    private static final Pattern MARKER = Pattern.compile("\\s*#! ([a-z0-9-]+) \"((?:(?!\" #! ).)*)\"$");

    private static final Pattern VERSION = Pattern.compile("--nginx-version (\\d+\\.\\d+\\.\\d+)");

    /** The name of the compose file of a case that has one. */
    static final String COMPOSE = "compose.yaml";

    /** The directory of the units of a case that has some. */
    public static final String UNITS = "etc/systemd/system";

    /** What stands around a page's files unless it brings its own nginx.conf. */
    private static final String IMPLIED_MAIN = "events {}\nhttp {\n    include conf.d/*.conf;\n}\n";

    /**
     * A finding as a page marks it.
     *
     * @param file the file
     * @param line its line, from 1
     * @param rule the rule
     * @param text the flagged text
     */
    public record Mark(String file, int line, String rule, String text) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return toString().compareTo(other.toString());
        }
    }

    /** All cases of a page, in order. */
    public static List<PageCase> of(RulePage page) {
        List<PageCase> cases = new ArrayList<>();
        String section = "";
        String title = "";
        Map<String, String> files = new LinkedHashMap<>();
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        for (Node node = parser.parse(page.body()).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                add(cases, page.id(), section, title, files);
                files = new LinkedHashMap<>();
                String text = TextContentRenderer.builder().build().render(heading);
                section = heading.getLevel() == 2 ? text : section;
                title = heading.getLevel() == 2 ? "" : text;
            } else if (node instanceof FencedCodeBlock fence && isExample(section)) {
                files.put(fileName(fence.getInfo()), fence.getLiteral());
            }
        }
        add(cases, page.id(), section, title, files);
        return cases;
    }

    private static boolean isExample(String section) {
        return section.equals("Bad") || section.equals("Good");
    }

    private static String fileName(String info) {
        int blank = info.indexOf(' ');
        return blank < 0 ? "conf.d/example.conf" : info.substring(blank + 1).strip();
    }

    private static void add(
            List<PageCase> cases, String page, String section, String title, Map<String, String> written) {
        if (written.isEmpty()) {
            return;
        }
        Map<String, String> files = new TreeMap<>();
        List<Mark> marks = new ArrayList<>();
        written.forEach((name, text) -> files.put(name, withoutMarkers(name, text, marks)));
        files.putIfAbsent("nginx.conf", IMPLIED_MAIN);
        cases.add(new PageCase(page, section, title, files, marks));
    }

    private static String withoutMarkers(String file, String text, List<Mark> marks) {
        StringBuilder clean = new StringBuilder();
        int line = 0;
        for (String written : text.split("\n", -1)) {
            line++;
            String rest = written;
            for (Matcher m = MARKER.matcher(rest); m.find(); m = MARKER.matcher(rest)) {
                marks.add(new Mark(file, line, m.group(1), m.group(2)));
                rest = rest.substring(0, m.start());
            }
            clean.append(rest).append('\n');
        }
        clean.setLength(clean.length() - 1);
        return clean.toString();
    }

    /** The target version that the heading names, as a user would give it. */
    public Optional<String> nginxVersion() {
        Matcher m = VERSION.matcher(title);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** Whether there are PHP-FPM pools among the files. */
    public boolean hasPools() {
        return files.keySet().stream().anyMatch(name -> name.startsWith("php-fpm.d/"));
    }

    /** Whether there is a compose file among the files. */
    public boolean hasCompose() {
        return files.containsKey(COMPOSE);
    }

    /** Whether there are units of systemd among the files. */
    public boolean hasUnits() {
        return files.keySet().stream().anyMatch(name -> name.startsWith(UNITS + "/"));
    }

    @Override
    public String toString() {
        return page + " " + section + (title.isEmpty() ? "" : ": " + title);
    }
}
