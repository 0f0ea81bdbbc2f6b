package io.github.nginxlint.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs git on a repository that may be a stranger's. Only commands are run that look at objects and at the index: what
 * looks at the files of the work tree would run the filters, monitors and difference programs that the repository's
 * settings name.
 */
final class Git {

    private static final int MOST_SECONDS = 120;

    /** Room for the names of a million files. */
    private static final long MOST_BYTES = 128 << 20;

    private static final List<String> BEFORE = List.of(
            "git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null");

    /** What a hook of git hands to what it starts: it leads to that repository, wherever we are. */
    private static final List<String> OF_HOOKS =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE");

    private final Path directory;

    Git(Path directory) {
        this.directory = directory;
    }

    /**
     * What a command came to.
     *
     * @param status the exit status
     * @param bytes standard output, a character for each byte
     */
    record Answer(int status, String bytes) {

        boolean isGood() {
            return status == 0;
        }

        /** The one line it is. */
        String line() {
            return text().strip();
        }

        /** Standard output, read as UTF-8. */
        String text() {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    /**
     * Runs a command.
     *
     * @param input what it reads from standard input
     * @param arguments none of them from outside, unless it cannot be taken for an option
     * @throws GitError if git is not there or does not end
     */
    Answer ask(String input, String... arguments) throws GitError {
        List<String> command = new ArrayList<>(BEFORE);
        command.addAll(List.of(arguments));
        try {
            // by files: no pipe can fill up, and nothing waits for a program that hangs
            Path in = Files.createTempFile("nginx-lint", ".in");
            Path out = Files.createTempFile("nginx-lint", ".out");
            try {
                Files.writeString(in, input);
                return run(command, in.toFile(), out.toFile());
            } finally {
                Files.deleteIfExists(in);
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            throw new GitError("git cannot be started, is it installed? (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitError("interrupted while git was running");
        }
    }

    private Answer run(List<String> command, File in, File out) throws IOException, InterruptedException, GitError {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        OF_HOOKS.forEach(environment::remove);
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        // an object that is missing is not fetched: from where, and by which program, the repository says
        environment.put("GIT_NO_LAZY_FETCH", "1");
        environment.put("GIT_ALLOW_PROTOCOL", "none");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new GitError("git has not answered in " + MOST_SECONDS + " seconds");
        }
        if (out.length() > MOST_BYTES) {
            throw new GitError("git answers more than " + (MOST_BYTES >> 20) + " MiB");
        }
        return new Answer(process.exitValue(), Files.readString(out.toPath(), StandardCharsets.ISO_8859_1));
    }
}
