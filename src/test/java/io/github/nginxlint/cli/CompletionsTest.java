package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.OptionSpec;

@Tag("shell")
class CompletionsTest {

    private static final CommandForm FORM = CommandForm.ofProgram();

    @TempDir
    private Path directory;

    /** A program that knows three rules. */
    @BeforeEach
    void makeProgram() throws IOException {
        Path program = directory.resolve("nginx-lint");
        Files.writeString(
                program,
                "#!/bin/sh\n[ \"$*\" = rules ] && printf '%s\\n' 'timeout-zero  warning  a' 'timeout-other  note  b' 'x  note  c'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theyAreMadeFromTheOptions() throws IOException {
        PackagedText.check("completions/nginx-lint.bash", BashCompletion.of(FORM));
        PackagedText.check("completions/_nginx-lint", ZshCompletion.of(FORM));
        PackagedText.check("completions/nginx-lint.fish", FishCompletion.of(FORM));
    }

    @Test
    void theFormatsOfferedAreThoseThereAre() {
        OptionSpec format = FORM.spec().findOption("--format");
        assertThat(CommandForm.candidates(format))
                .containsExactlyElementsOf(Arrays.stream(ReportFormat.values())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void theCommandsAreThoseOfTheSynopsis() {
        assertThat(FORM.commands()).extracting(CommandForm.Command::name).contains("explain", "rules", "config");
    }

    /** Words are parted by commas as bash parts them: an equals sign is one of its own. The last is completed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "exp | explain",
                "explain,timeout- | timeout-zero timeout-other",
                "config,i | init",
                "--format,sa | sarif",
                "--format,= | text compact json sarif github gitlab checkstyle junit markdown",
                "--format,=,j | json junit",
                "--format,sarif,= | nothing",
                "--fail-on,n | note never",
                "--color,a | auto always",
                "--rule,time | timeout-zero= timeout-other=",
                "--rule,timeout-zero,= | off note warning error",
                "--rule,timeout-zero,=,w | warning",
                "--rule,=,timeout-z | timeout-zero=",
                "--base | --baseline",
                "a.conf,-o,x | nothing",
                "a.conf,exp | nothing",
            })
    void bashOffers(String words, String offered) throws Exception {
        assumeTrue(PackagedText.isThere("bash"), "skipped: bash is not installed");
        List<String> typed = List.of(words.split(",", -1));

        assertThat(inBash(typed)).isEqualTo(offered == null ? "" : offered);
    }

    private String inBash(List<String> typed) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "--norc",
                "-uc",
                "PATH=$1:$PATH; . src/dist/completions/nginx-lint.bash; shift; COMP_WORDS=(nginx-lint \"$@\");"
                        + " COMP_CWORD=$#; _nginx_lint; printf %s \"${COMPREPLY[*]}\"",
                "bash",
                directory.toString()));
        command.addAll(typed);
        return PackagedText.output(command.toArray(new String[0]));
    }

    @Test
    void bashOffersEveryOption() throws Exception {
        assumeTrue(PackagedText.isThere("bash"), "skipped: bash is not installed");
        for (OptionSpec option : FORM.spec().options()) {
            for (String name : option.names()) {
                assertThat(inBash(List.of(name)).split(" ", -1)).contains(name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx-lint exp | explain",
                "nginx-lint explain timeout-z | timeout-zero",
                "nginx-lint --format sar | sarif",
                "nginx-lint --color=al | --color=always",
                "nginx-lint --rule timeout-zero=w | timeout-zero=warning",
                "nginx-lint --write-b | --write-baseline",
            })
    void fishOffers(String typed, String offered) throws Exception {
        assumeTrue(PackagedText.isThere("fish"), "skipped: fish is not installed");

        String output = PackagedText.output(
                "fish",
                "--no-config",
                "-c",
                "set PATH " + directory + " $PATH; source src/dist/completions/nginx-lint.fish; complete -C '" + typed
                        + "'");

        assertThat(output.lines().map(line -> line.split("\t", 2)[0])).contains(offered);
    }

    /** zsh completes only where it edits a line: one is typed into a terminal of its own, and read from there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx-lint expl | nginx-lint explain",
                "nginx-lint explain timeout-z | nginx-lint explain timeout-zero",
                "nginx-lint --format sar | nginx-lint --format sarif",
                "nginx-lint --write-b | nginx-lint --write-baseline",
                "nginx-lint --rule timeout-zero=w | nginx-lint --rule timeout-zero=warning",
            })
    void zshCompletes(String typed, String completed) throws Exception {
        assumeTrue(PackagedText.isThere("zsh"), "skipped: zsh is not installed");
        Files.writeString(directory.resolve("driver.zsh"), """
                zmodload zsh/zpty
                zpty shell zsh -f -i
                zpty -w shell "PS1= PATH=$1:\\$PATH; fpath=($2/src/dist/completions \\$fpath); autoload -Uz compinit"
                zpty -w shell "compinit -u -D; show() { print -r -- \\"<\\$BUFFER>\\"; }; zle -N show; bindkey '^X' show"
                zpty -w shell "print -r -- rea''dy"
                zpty -r shell output '*ready*'
                zpty -w -n shell "$3"$'\\t'$'\\x18'
                zpty -r -m shell output '*<*>*'
                print -r -- "$output"
                zpty -d shell
                """);

        String output = PackagedText.output(
                "timeout",
                "20",
                "zsh",
                "-f",
                directory.resolve("driver.zsh").toString(),
                directory.toString(),
                Path.of("").toAbsolutePath().toString(),
                typed);

        assertThat(output).contains("<" + completed);
    }
}
