package io.github.nginxlint;

import static io.github.nginxlint.LauncherCheckout.command;
import static io.github.nginxlint.LauncherCheckout.finish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs bin/nginx-lint with a java and an mvn that only say how they were called. */
class LauncherTest {

    @TempDir
    Path scratch = Path.of("");

    private LauncherCheckout checkout = new LauncherCheckout(scratch);

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = LauncherCheckout.in(scratch);
    }

    @Test
    void argumentsArriveExactlyAsGivenAndTheExitStatusComesBack() throws Exception {
        checkout.makeJar("target");

        var outcome = checkout.run("check", "with space", "", "*", "--opt=a\"b'$c\\");

        var jar = checkout.path("bin") + "/../target/nginx-lint.jar]\n";
        assertThat(outcome.out())
                .endsWith("[-Xbootclasspath/a:" + jar + "[-cp]\n[" + jar
                        + "[io.github.nginxlint.cli.Main]\n[check]\n[with space]\n[]\n[*]\n[--opt=a\"b'$c\\]\n");
        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void onlyJavaIsStartedWhenTheJarIsThere() throws Exception {
        checkout.makeJar("target");
        checkout.release("25.0.3");

        var outcome = checkout.run(Map.of("PATH", scratch + "/fakes/bin"), "", command(checkout.script(), "-V"));

        assertThat(outcome.out()).endsWith("[-V]\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void standardInputIsJavasEvenWhenTheJarIsBuiltFirst() throws Exception {
        checkout.executable("fakes/bin/mvn", LauncherCheckout.MVN);

        var outcome = checkout.run(Map.of(), "first\nsecond\n", command(checkout.script(), "-"));

        assertThat(outcome.out()).endsWith("[-]\nstdin: first\nstdin: second\n");
        assertThat(checkout.path("builds")).hasContent("-q -B -DskipTests package");
    }

    @Test
    void aChainOfLinksLeadsToTheCheckout() throws Exception {
        checkout.makeJar("target");
        var links = Files.createDirectories(scratch.resolve("some links"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../check out/bin/nginx-lint"));
        Files.createSymbolicLink(links.resolve("absolute"), links.resolve("relative"));
        Files.createSymbolicLink(scratch.resolve("directory"), links);
        Files.createSymbolicLink(scratch.resolve("nginx-lint"), Path.of("directory/absolute"));

        var outcome = checkout.run(Map.of(), "", command(scratch.resolve("nginx-lint"), "x"));

        assertThat(outcome.out())
                .contains("/../check out/bin/../target/nginx-lint.jar]\n")
                .endsWith("[x]\n");
        assertThat(outcome.status()).isEqualTo(7);
    }

    @Test
    void theLauncherIsFoundOnThePathByItsBareName() throws Exception {
        checkout.makeJar("target");
        var path = scratch + "/fakes/bin:" + scratch + "/tools:" + checkout.path("bin");

        var outcome =
                checkout.run(Map.of("PATH", path), "", List.of("/bin/sh", "-c", "nginx-lint \"$@\"", "sh", "a b"));

        assertThat(outcome.out()).endsWith("[a b]\n");
    }

    @Test
    void aReleaseRunsTheJarInItsLibDirectory() throws Exception {
        Files.delete(checkout.path("pom.xml"));
        checkout.makeJar("lib");

        assertThat(checkout.run().out()).contains("[-cp]\n[" + checkout.path("bin") + "/../lib/nginx-lint.jar]\n");
    }

    @Test
    void aJarThatJavaWouldTakeForTwoIsNotRun() throws Exception {
        var copy = scratch.resolve("a:b/bin/nginx-lint");
        Files.createDirectories(scratch.resolve("a:b/bin"));
        Files.copy(checkout.script(), copy);
        Files.createFile(Files.createDirectory(scratch.resolve("a:b/lib")).resolve("nginx-lint.jar"));

        var outcome = checkout.run(Map.of(), "", command(copy));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("a path with a colon", "/a:b/bin/../lib/nginx-lint.jar");
    }

    @Test
    void anIncompleteReleaseIsNotBuilt() throws Exception {
        Files.delete(checkout.path("pom.xml"));
        checkout.executable("fakes/bin/mvn", LauncherCheckout.MVN);

        var outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("unpack the release again");
    }

    @Test
    void aMissingJarIsBuiltOnceAndSaidInOneLine() throws Exception {
        checkout.executable("fakes/bin/mvn", LauncherCheckout.MVN);

        var first = checkout.run("a");
        var second = checkout.run("b");

        assertThat(first.err()).isEqualTo("nginx-lint: building target/nginx-lint.jar, this once\n");
        assertThat(first.out()).endsWith("[a]\n").doesNotContain("much text");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.path("builds")).hasContent("-q -B -DskipTests package");
        assertThat(checkout.lock()).doesNotExist();
    }

    @Test
    void firstUsesAtTheSameMomentShareOneBuild() throws Exception {
        checkout.executable("fakes/bin/mvn", LauncherCheckout.MVN);
        checkout.executable("fakes/bin/java", """
                #!/bin/sh
                [ "$1" != -version ] || exit 0
                until [ "$1" = -cp ]; do shift; done
                cat "$2"
                """);
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            processes.add(checkout.start(Map.of(), command(checkout.script(), "same moment")));
        }

        for (Process process : processes) {
            assertThat(finish(process).out()).isEqualTo("done\n");
        }
        assertThat(checkout.path("builds")).hasContent("-q -B -DskipTests package");
    }

    @Test
    void theLockOfABuildThatWasKilledIsBrokenAndItsJarMadeAnew() throws Exception {
        checkout.executable("fakes/bin/mvn", LauncherCheckout.MVN);
        checkout.makeJar("target");
        var gone = new ProcessBuilder("/bin/sh", "-c", ":").start();
        finish(gone);
        Files.writeString(checkout.lock(), gone.pid() + "\n");

        var outcome = checkout.run("x");

        assertThat(outcome.out()).endsWith("[x]\n");
        assertThat(checkout.path("target/nginx-lint.jar")).hasContent("done");
        assertThat(checkout.lock()).doesNotExist();
    }

    @Test
    void aFailingBuildIsShownAndExitsTwo() throws Exception {
        checkout.executable("fakes/bin/mvn", "#!/bin/sh\necho reason one\necho reason two >&2\nexit 1\n");

        var outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("reason one\nreason two\n", "mvn -q -B -DskipTests package failed in");
        assertThat(checkout.lock()).doesNotExist();
    }

    @Test
    void aBuildThatLeavesNoJarIsAFailure() throws Exception {
        checkout.executable("fakes/bin/mvn", "#!/bin/sh\nexit 0\n");

        assertThat(checkout.run().status()).isEqualTo(2);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        var outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("install Maven 3.8.7 or newer");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        Files.delete(scratch.resolve("fakes/bin/java"));

        var outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("install a JDK of 17 or newer");
    }

    @Test
    void anOldJavaIsRefusedByTheReleaseFileOfItsHome() throws Exception {
        checkout.makeJar("target");
        checkout.release("11.0.27");

        var outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("is Java 11.0.27: nginx-lint needs 17 or newer");
    }

    @Test
    void anOldJavaBehindALinkIsRefusedByItsOwnAnswer() throws Exception {
        checkout.makeJar("target");
        var old = checkout.executable("java8/java", LauncherCheckout.JAVA.replace("17.0.15", "1.8.0_412"));
        Files.delete(scratch.resolve("fakes/bin/java"));
        Files.createSymbolicLink(scratch.resolve("fakes/bin/java"), old);

        var outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("is Java 1.8.0_412: nginx-lint needs 17 or newer");
    }

    @Test
    void javaHomeComesBeforeThePath() throws Exception {
        checkout.makeJar("target");
        checkout.executable("java home/bin/java", LauncherCheckout.JAVA.replace("exit 7", "exit 5"));
        var home = scratch.resolve("java home").toString();

        assertThat(checkout.run(Map.of("JAVA_HOME", home), "", command(checkout.script()))
                        .status())
                .isEqualTo(5);
        assertThat(checkout.run(Map.of("JAVA_HOME", "/no/jdk"), "", command(checkout.script()))
                        .err())
                .contains("JAVA_HOME is /no/jdk");
    }

    @Test
    void furtherJavaOptionsAreSplitAtBlanksOnly() throws Exception {
        checkout.makeJar("target");
        Files.createFile(scratch.resolve("-Dx=a file that * could mean"));

        var outcome = checkout.run(Map.of("NGINX_LINT_JAVA_OPTS", "-Xmx64m  -Dx=*"), "", command(checkout.script()));

        assertThat(outcome.out()).contains("[-XX:-UsePerfData]\n[-Xmx64m]\n[-Dx=*]\n[-Xbootclasspath/a:");
    }
}
