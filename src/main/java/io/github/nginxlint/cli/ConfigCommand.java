package io.github.nginxlint.cli;

import io.github.nginxlint.settings.SettingsSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * {@code nginx-lint config}: the settings that a run with the same arguments has; {@code config init}: a settings file
 * to begin with; {@code config schema}: the JSON Schema of settings files.
 */
final class ConfigCommand {

    private final Terminal terminal;

    ConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    String text(List<String> arguments) throws UsageError {
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "init" -> init(rest);
            case "schema" -> schema(rest);
            default -> effective(arguments);
        };
    }

    private String effective(List<String> arguments) throws UsageError {
        if (arguments.isEmpty() && Files.isDirectory(terminal.directory().resolve("config"))) {
            terminal.complain("\"config\" shows the settings; write ./config to check the directory of that name");
        }
        CheckOptions options = CheckArguments.parse(arguments);
        return EffectiveSettings.text(options.settings(), Project.of(options, terminal));
    }

    private static String schema(List<String> arguments) throws UsageError {
        if (!arguments.isEmpty()) {
            throw new UsageError("\"config schema\" takes no argument");
        }
        return resource("/nginx-lint.schema.json");
    }

    private String init(List<String> arguments) throws UsageError {
        if (arguments.size() > 1 || arguments.contains("")) {
            throw new UsageError("\"config init\" takes the directory to write " + SettingsSearch.FILE_NAME
                    + " to, and nothing else");
        }
        String name = (arguments.isEmpty() ? "" : arguments.get(0) + "/") + SettingsSearch.FILE_NAME;
        try {
            Path file = terminal.directory().resolve(name);
            Files.writeString(
                    file, resource("/nginx-lint.yml"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageError(name + " is there already: it is not overwritten");
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UsageError(name + " cannot be written: there is no such directory");
        } catch (IOException e) {
            throw new UsageError(name + " cannot be written");
        }
        return "wrote " + name + ", in which all is commented out\n";
    }

    private static String resource(String name) {
        try (InputStream in = ConfigCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the resource " + name, e);
        }
    }
}
