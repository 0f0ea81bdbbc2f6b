package io.github.nginxlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacingTest {

    private static final String OLD = "worker_processes 1;\n";
    private static final String NEW = "worker_processes auto;\n";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void theFile() throws IOException {
        file = Files.createDirectories(directory.resolve("conf")).resolve("a.conf");
        Files.writeString(file, OLD);
    }

    private List<LeftAlone> write(String name) {
        SourceFile before = SourceFile.of(name, OLD);
        return new Replacing(new DiskFiles(directory, List.of("conf")))
                .write(List.of(new Change(before, before.withText(NEW))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-------", "rwxr-x---", "rw-rw-rw-"})
    void theModeStays(String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThat(write("conf/a.conf")).isEmpty();

        assertThat(file).hasContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
        assertThatNothingIsLeftOver();
    }

    @Test
    void theOwnerStays() throws IOException {
        try {
            Files.setAttribute(file, "unix:uid", 12345);
            Files.setAttribute(file, "unix:gid", 54321);
        } catch (IOException e) {
            Assumptions.abort("only root can give a file away");
        }

        assertThat(write("conf/a.conf")).isEmpty();

        assertThat(file).hasContent(NEW);
        assertThat(Files.readAttributes(file, "unix:uid,gid"))
                .containsEntry("uid", 12345)
                .containsEntry("gid", 54321);
    }

    @Test
    void aLinkStaysALinkAndItsFileIsWritten() throws IOException {
        Path enabled = Files.createDirectories(directory.resolve("conf/enabled"));
        Files.createSymbolicLink(enabled.resolve("a.conf"), Path.of("../a.conf"));

        assertThat(write("conf/enabled/a.conf")).isEmpty();

        assertThat(enabled.resolve("a.conf")).isSymbolicLink().hasContent(NEW);
        assertThat(file).hasContent(NEW).isRegularFile();
    }

    @Test
    void aLinkOutOfWhatWasNamedIsNotFollowed() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.conf"), OLD);
        Files.createSymbolicLink(directory.resolve("conf/link.conf"), Path.of("../outside.conf"));

        assertThat(write("conf/link.conf"))
                .containsExactly(new LeftAlone("conf/link.conf", "it is not below what was named"));
        assertThat(write("outside.conf")).hasSize(1);

        assertThat(outside).hasContent(OLD);
    }

    @Test
    void aFileThatHasChangedIsLeftAlone() throws IOException {
        Files.writeString(file, OLD.replace("1", "2"));

        assertThat(write("conf/a.conf"))
                .containsExactly(new LeftAlone("conf/a.conf", "it has changed since it was read"));

        assertThat(file).hasContent(OLD.replace("1", "2"));
        assertThatNothingIsLeftOver();
    }

    @Test
    void aFileThatIsGoneIsNotMadeAgain() throws IOException {
        Files.delete(file);

        assertThat(write("conf/a.conf")).hasSize(1);

        assertThat(file).doesNotExist();
    }

    @Test
    void aFileWithASecondNameIsLeftAlone() throws IOException {
        Files.createLink(directory.resolve("other"), file);

        assertThat(write("conf/a.conf"))
                .extracting(LeftAlone::reason)
                .containsExactly("it has a second name (a hard link), which would keep the old text");

        assertThat(file).hasContent(OLD);
    }

    @Test
    void whatIsTouchedWhileItIsWrittenIsFoundOut() throws IOException {
        DiskFiles.Found found = new DiskFiles(directory, List.of("conf")).find(SourceFile.of("conf/a.conf", OLD));
        DiskFiles.Writable writable = (DiskFiles.Writable) found;

        assertThat(writable.isUntouched()).isTrue();
        Files.writeString(file, OLD + "# more\n");
        assertThat(writable.isUntouched()).isFalse();
    }

    @Test
    void bytesOfAnyEncodingStayAsTheyAre() throws IOException {
        byte[] bytes = "# caf\u00e9 \u00ff\r\nuser a;\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);
        SourceFile before = SourceFile.decode("conf/a.conf", bytes);

        List<LeftAlone> left = new Replacing(new DiskFiles(directory, List.of("conf")))
                .write(List.of(new Change(before, before.withText(before.text().replace("user a", "user b")))));

        assertThat(left).isEmpty();
        assertThat(Files.readAllBytes(file))
                .isEqualTo("# caf\u00e9 \u00ff\r\nuser b;\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertThatNothingIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("conf"))) {
            assertThat(files).containsExactly(file);
        }
    }
}
