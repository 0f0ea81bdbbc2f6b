package io.github.nginxlint.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The php-fpm of the machine, asked for what it makes of a file. */
public final class PhpFpm {

    private final Path binary;

    private PhpFpm(Path binary) {
        this.binary = binary;
    }

    /** The first php-fpm of any version in the usual places. */
    public static Optional<PhpFpm> installed() throws IOException {
        for (String directory : List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin")) {
            if (!Files.isDirectory(Path.of(directory))) {
                continue;
            }
            try (Stream<Path> found = Files.list(Path.of(directory))) {
                Optional<Path> binary = found.filter(
                                path -> path.getFileName().toString().matches("php-fpm[0-9.]*"))
                        .sorted()
                        .findFirst();
                if (binary.isPresent()) {
                    return binary.map(PhpFpm::new);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether {@code php-fpm -t} takes the file. */
    public boolean takes(Path prefix, Path file) throws IOException, InterruptedException {
        return run(prefix, file, "-t").exit == 0;
    }

    /** {@code php-fpm -tt}: section to key to value; of a repeated array key the last line, which is in force. */
    Map<String, Map<String, String>> dump(Path prefix, Path file) throws IOException, InterruptedException {
        Output output = run(prefix, file, "-tt");
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = Map.of();
        for (String line : output.text.lines().toList()) {
            int notice = line.indexOf("NOTICE: ");
            String text = notice < 0 ? "" : line.substring(notice + "NOTICE: ".length());
            if (text.startsWith("[") && text.endsWith("]")) {
                section = sections.computeIfAbsent(text.substring(1, text.length() - 1), name -> new LinkedHashMap<>());
            } else if (text.startsWith("\t") && text.contains(" = ")) {
                int equals = text.indexOf(" = ");
                section.put(text.substring(1, equals), text.substring(equals + " = ".length()));
            }
        }
        if (output.exit != 0) {
            throw new IllegalStateException(output.text);
        }
        return sections;
    }

    /** The value of a setting with a php.ini and a scan directory. */
    String setting(String name, Path ini, Path scanned) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(binary.toString(), "-c", ini.toString(), "-i");
        builder.environment().put("PHP_INI_SCAN_DIR", scanned.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        for (String line : text.lines().toList()) {
            if (line.startsWith(name + " => ")) {
                return line.split(" => ", -1)[1];
            }
        }
        throw new IllegalStateException(text);
    }

    private Output run(Path prefix, Path file, String mode) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(binary.toString(), "-R"));
        command.addAll(List.of("-p", prefix.toAbsolutePath().toString()));
        command.addAll(List.of("-y", file.toAbsolutePath().toString(), mode));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }

    private record Output(int exit, String text) {}
}
