package io.github.nginxlint.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Turns the data files into the classes that carry them at run time. */
final class CatalogSource {
    static final Path DIRECTIVES = Path.of("src/main/resources/catalog/directives.tsv");
    static final Path VARIABLES = Path.of("src/main/resources/catalog/variables.tsv");
    static final Path JAVA = Path.of("src/main/java/io/github/nginxlint/catalog");

    /** A string constant of a class holds 65,535 bytes. */
    private static final int LONGEST_PART = 65_000;

    private static final int ROOM_FOR_ONE_NAME = 2_000;
    private static final int ESCAPES_A_LINE = 16;

    private static final String HEAD = """
            package io.github.nginxlint.catalog;

            import java.util.List;

            /**
             * %s.
             *
             * <p>Generated from src/main/resources/catalog: change the data there and run
             * {@code mvn test -Dtest=CatalogSourceTest -Dgolden.update}.
             */
            final class %s {
                private %s() {}

                static List<SortedLines> parts() {
                    return List.of(""";

    private static final int COLUMNS = 15;
    private static final int VARIABLE_COLUMNS = 8;

    private CatalogSource() {}

    /** The rows of a data file without its heading, every row with all its columns. */
    static List<List<String>> rows(Path file, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            if (!line.startsWith("#")) {
                List<String> row = new ArrayList<>(List.of(line.split("\t", -1)));
                while (row.size() < columns) {
                    row.add("");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static List<List<String>> directives() throws IOException {
        return rows(DIRECTIVES, COLUMNS);
    }

    static String officialDirectives() throws IOException {
        return source(
                "OfficialDirectives",
                "The directives of nginx's own modules, and those of third parties that share a name with one",
                lines(true));
    }

    static String thirdPartyDirectives() throws IOException {
        return source(
                "ThirdPartyDirectives", "The directives whose names are in no module of nginx's own", lines(false));
    }

    static List<List<String>> variables() throws IOException {
        return rows(VARIABLES, VARIABLE_COLUMNS);
    }

    static String nginxVariables() throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<String> row : variables()) {
            String letters = row.get(1).substring(0, 1)
                    + row.get(3).charAt(0)
                    + letter(DirectiveOrigin.class, row.get(4))
                    + (row.get(5).isEmpty() ? '-' : 's');
            String line = String.join("\t", row.get(0), letters, row.get(2), row.get(6), row.get(7));
            lines.add(line.stripTrailing());
        }
        return source("NginxVariables", "The variables of nginx's own modules, and some of third parties", lines);
    }

    private static List<String> lines(boolean official) throws IOException {
        List<List<String>> rows = directives();
        Set<String> officialNames = new TreeSet<>();
        for (List<String> row : rows) {
            if (!row.get(2).equals("third-party")) {
                officialNames.add(row.get(0));
            }
        }
        Comparator<List<String>> byName = Comparator.comparing(row -> row.get(0));
        rows.sort(byName.thenComparing(row -> row.get(2).equals("third-party")));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (officialNames.contains(row.get(0)) == official) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    /** One row in the form {@link SpecLine} reads. */
    private static String line(List<String> row) {
        StringBuilder line = new StringBuilder(row.get(0)).append('\t');
        line.append(letter(DirectiveOrigin.class, row.get(2)));
        line.append(letter(DirectiveKind.class, row.get(4)));
        line.append(letter(ValueType.class, row.get(6)));
        line.append(letter(Inheritance.class, row.get(9)));
        line.append(letter(Repeat.class, row.get(10)));
        for (String context : row.get(3).split(",", -1)) {
            if (context.equals("any")) {
                Context.WITH_DIRECTIVES.forEach(each -> line.append(letter(each)));
            } else {
                line.append(letter(Context.class, context));
            }
        }
        line.append('\t').append(module(row.get(1))).append('\t').append(row.get(5));
        for (int column : new int[] {7, 8, 11, 12, 13, 14}) {
            line.append('\t').append(row.get(column));
        }
        return line.toString().stripTrailing();
    }

    private static String module(String name) {
        boolean usual = name.startsWith("ngx_") && name.endsWith("_module");
        return usual ? name.substring("ngx_".length(), name.length() - "_module".length()) : "=" + name;
    }

    private static <E extends Enum<E>> char letter(Class<E> type, String word) {
        return letter(Enum.valueOf(
                type, word.isEmpty() ? "UNKNOWN" : word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static char letter(Enum<?> constant) {
        List<?> constants = List.of(constant.getDeclaringClass().getEnumConstants());
        return (char) (SpecLine.FIRST + constants.indexOf(constant));
    }

    /** A class with the lines as string constants, no name torn between two of them. */
    private static String source(String name, String sentence, List<String> lines) {
        List<StringBuilder> parts = new ArrayList<>();
        List<StringBuilder> starts = new ArrayList<>();
        int size = LONGEST_PART;
        String key = "";
        for (String line : lines) {
            String next = line.substring(0, line.indexOf('\t'));
            if (size > LONGEST_PART - ROOM_FOR_ONE_NAME && !next.equals(key)) {
                parts.add(new StringBuilder());
                starts.add(new StringBuilder());
                size = 0;
            }
            starts.get(starts.size() - 1).append((char) size);
            parts.get(parts.size() - 1).append(literal(line)).append('\n');
            size += line.length() + 1;
            key = next;
        }
        StringBuilder source = new StringBuilder(HEAD.formatted(sentence, name, name));
        for (int i = 1; i <= parts.size(); i++) {
            source.append(i == 1 ? "" : ", ").append("new SortedLines(LINES_" + i + ", STARTS_" + i + ")");
        }
        source.append(");\n    }\n");
        for (int i = 0; i < parts.size(); i++) {
            source.append("\n    private static final String LINES_" + (i + 1) + " = \"\"\"\n")
                    .append(parts.get(i))
                    .append("\"\"\";\n\n    private static final String STARTS_" + (i + 1) + " = \"\"\n")
                    .append(escaped(starts.get(i)))
                    .append(";\n");
        }
        return source.append("}\n").toString();
    }

    private static String literal(String line) {
        return line.replace("\\", "\\\\").replace("\"\"\"", "\"\"\\\"").replace("\t", "\\t");
    }

    /** Octal below 256: a Unicode escape of a newline or a quote would end the literal. */
    private static String escaped(CharSequence chars) {
        StringBuilder literals = new StringBuilder();
        for (int i = 0; i < chars.length(); i += ESCAPES_A_LINE) {
            literals.append(i == 0 ? "            + \"" : "\n            + \"");
            for (int j = i; j < Math.min(chars.length(), i + ESCAPES_A_LINE); j++) {
                literals.append(String.format(chars.charAt(j) < 256 ? "\\%03o" : "\\u%04x", (int) chars.charAt(j)));
            }
            literals.append('"');
        }
        return literals.toString();
    }
}
