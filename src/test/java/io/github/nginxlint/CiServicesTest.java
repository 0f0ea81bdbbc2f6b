package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.CheckoutCopy.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the services run: the steps of action.yml and the script of GitLab's template, as these would be started. */
class CiServicesTest {

    private static final String GOOD = "events {}\nhttp {\n    server {\n        listen 80;\n    }\n}\n";
    private static final String BAD = "events {}\nhttp {\n    gzip maybe;\n}\n";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");

    @TempDir
    private Path scratch;

    private CheckoutCopy checkout = new CheckoutCopy(Path.of(""), Path.of(""));
    private Path workspace = Path.of("");

    @BeforeEach
    void workspace() throws Exception {
        assumeTrue(CheckoutCopy.isThere("bash", "git"), "skipped: bash and git are not installed");
        checkout = CheckoutCopy.of(
                scratch,
                "action.yml",
                "ci/github/find-java",
                "ci/github/lint",
                "ci/gitlab/nginx-lint.gitlab-ci.yml",
                "bin/nginx-lint",
                "pom.xml");
        workspace = Files.createDirectory(scratch.resolve("work space"));
        Files.createDirectory(scratch.resolve("temporary"));
    }

    private void write(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static YamlNode load(String file) throws IOException {
        return YamlNode.of(Files.readString(Path.of(file)));
    }

    private static YamlNode action() throws IOException {
        return load("action.yml");
    }

    private static List<YamlNode> steps() throws IOException {
        return action().at("runs").at("steps").items();
    }

    private static YamlNode gitlabJob() throws IOException {
        return load("ci/gitlab/nginx-lint.gitlab-ci.yml").at("nginx-lint");
    }

    /** Runs the steps with a script as a runner does: the inputs in place of their expressions, bash -e. */
    private Map<String, String> runSteps(Map<String, String> inputs, Map<String, String> more) throws Exception {
        Path outputs = Files.writeString(scratch.resolve("outputs"), "");
        Path summary = Files.writeString(scratch.resolve("summary"), "");
        Map<String, String> result = new HashMap<>();
        StringBuilder log = new StringBuilder();
        for (YamlNode step : steps()) {
            if (!step.has("run")) {
                continue;
            }
            Map<String, String> environment = new HashMap<>(more);
            environment.put("GITHUB_ACTION_PATH", checkout.home().toString());
            environment.put("GITHUB_OUTPUT", outputs.toString());
            environment.put("GITHUB_STEP_SUMMARY", summary.toString());
            environment.put("RUNNER_TEMP", scratch.resolve("temporary").toString());
            for (String name : step.has("env") ? step.at("env").keys() : Set.<String>of()) {
                Matcher expression = EXPRESSION.matcher(step.at("env").at(name).text());
                assertThat(expression.matches()).as(name).isTrue();
                environment.put(name, input(expression.group(1).strip(), inputs));
            }
            Outcome outcome = checkout.run(
                    workspace, environment, "bash", "-e", "-c", step.at("run").text());
            log.append(outcome.output());
            result.put("exit " + step.at("id").text(), Integer.toString(outcome.status()));
        }
        result.put("log", log.toString());
        result.put("summary", Files.readString(summary));
        for (String line : Files.readAllLines(outputs)) {
            result.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return result;
    }

    private static String input(String expression, Map<String, String> inputs) throws IOException {
        assertThat(expression).startsWith("inputs.");
        String name = expression.substring("inputs.".length());
        return inputs.getOrDefault(
                name, action().at("inputs").at(name).at("default").text());
    }

    @Test
    void theActionAnnotatesFailsAndLeavesItsReports() throws Exception {
        write("nginx.conf", BAD);

        Map<String, String> run = runSteps(Map.of(), Map.of());

        assertThat(run.get("log"))
                .contains("::error file=nginx.conf,line=3,")
                .contains("nginx-lint: 1 error in 1 file\n");
        assertThat(run)
                .containsEntry("exit lint", "1")
                .containsEntry("status", "1")
                .containsEntry("found", "true");
        assertThat(run.get("summary")).startsWith("### nginx-lint\n\n1 error in 1 file\n");
        assertThat(Path.of(run.get("sarif-file"))).content().contains("\"2.1.0\"", "\"nginx.conf\"");
    }

    @Test
    void theActionPassesWhenThereIsNothing() throws Exception {
        write("nginx.conf", GOOD);

        Map<String, String> run = runSteps(Map.of(), Map.of());

        assertThat(run).containsEntry("exit lint", "0").containsEntry("status", "0");
        assertThat(run.get("log")).endsWith("nginx-lint: no problems in 1 file\n");
    }

    @Test
    void inputsReachTheProgram() throws Exception {
        write("a b/nginx.conf", "events {}\nhttp {\n    server {\n        http2 on;\n    }\n}\n");
        write("c/nginx.conf", BAD);

        Map<String, String> run = runSteps(
                Map.of(
                        "path", "a b\nc\n",
                        "nginx-version", "1.22.1",
                        "fail-on", "never",
                        "args", "--rule invalid-value=off\n  --color never\n"),
                Map.of());

        assertThat(run.get("log"))
                .contains("file=a b/nginx.conf", "unknown directive")
                .doesNotContain("maybe");
        assertThat(run).containsEntry("status", "0");
    }

    @Test
    void noInputIsCode() throws Exception {
        write("nginx.conf", GOOD);
        String code = "$(touch hit)`touch hit`;touch hit\n\"; touch hit #\n--output=hit\n*\n";

        Map<String, String> run = runSteps(
                Map.of("path", code, "nginx-version", code, "fail-on", code, "args", "$(touch${IFS}hit) `touch hit`"),
                Map.of());

        assertThat(run)
                .containsEntry("status", "2")
                .containsEntry("exit lint", "2")
                .doesNotContainKey("sarif-file");
        assertThat(workspace.resolve("hit")).doesNotExist();
        runSteps(Map.of("path", code), Map.of());
        assertThat(workspace.resolve("hit")).doesNotExist();
    }

    @Test
    void noExpressionStandsInAScript() throws Exception {
        for (YamlNode step : steps()) {
            assertThat(step.has("run") ? step.at("run").text() : "").doesNotContain("${{");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.15, true",
        "25, true",
        "21-ea, true",
        "11.0.2, false",
        "1.8.0_412, false",
        "none, false",
    })
    void javaIsSetUpWhereTheOneThereIsTooOld(String version, boolean isFound) throws Exception {
        write("nginx.conf", GOOD);
        checkout.play("java", "echo 'openjdk version \"" + version + "\" 2025-04-15' >&2");

        assertThat(runSteps(Map.of(), Map.of("JAVA_HOME", "")))
                .containsEntry("found", Boolean.toString(isFound))
                .containsEntry("exit java", "0");
    }

    @Test
    void aMissingJavaIsNoFailureOfTheStepThatLooks() throws Exception {
        write("nginx.conf", GOOD);

        assertThat(runSteps(Map.of(), Map.of("JAVA_HOME", "/nowhere")))
                .containsEntry("found", "false")
                .containsEntry("exit java", "0");
    }

    @Test
    void theActionIsBuiltAsRunnersReadIt() throws Exception {
        assertThat(action().at("name").text()).isNotEmpty();
        assertThat(action().at("description").text()).isNotEmpty();
        assertThat(action().at("runs").at("using").text()).isEqualTo("composite");
        Set<String> ids = new HashSet<>();
        for (YamlNode step : steps()) {
            assertThat(step.has("run")).isNotEqualTo(step.has("uses"));
            if (step.has("run")) {
                assertThat(step.at("shell").text()).isEqualTo("bash");
            } else {
                // a major version or a commit: a branch can change under us
                assertThat(step.at("uses").text()).matches("[a-z-]+(/[a-z-]+)+@(v[0-9]+|[0-9a-f]{40})");
            }
            if (step.has("id")) {
                assertThat(ids.add(step.at("id").text())).isTrue();
            }
        }
        YamlNode inputs = action().at("inputs");
        for (String name : inputs.keys()) {
            assertThat(inputs.at(name).at("description").value()).isInstanceOf(String.class);
            assertThat(inputs.at(name).at("default").value()).isInstanceOf(String.class);
        }
        Matcher used = Pattern.compile("(inputs|steps)\\.([a-z-]+)").matcher(Files.readString(Path.of("action.yml")));
        while (used.find()) {
            assertThat(used.group(1).equals("inputs") ? inputs.keys() : ids).contains(used.group(2));
        }
    }

    /** The lines of the template's script, as a runner puts them into one script. */
    private static String gitlabScript() throws IOException {
        StringBuilder script = new StringBuilder("set -eo pipefail\n");
        for (YamlNode line : gitlabJob().at("script").items()) {
            script.append(line.text()).append('\n');
        }
        return script.toString();
    }

    private Outcome runGitlab(Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>();
        YamlNode variables = gitlabJob().at("variables");
        for (String name : variables.keys()) {
            environment.put(name, variables.at(name).text());
        }
        environment.putAll(more);
        return checkout.run(workspace, environment, "bash", "-c", gitlabScript());
    }

    @Test
    void theTemplateOfGitlabFetchesLintsAndReports() throws Exception {
        checkout.commitAll(checkout.home());
        write("nginx.conf", BAD);

        Outcome run = runGitlab(
                Map.of("NGINX_LINT_REPOSITORY", checkout.home().toUri().toString()));

        assertThat(run.output()).contains("nginx.conf:3:", "1 error in 1 file");
        assertThat(run.status()).isEqualTo(1);
        String report =
                gitlabJob().at("artifacts").at("reports").at("codequality").text();
        assertThat(workspace.resolve(report)).content().contains("\"fingerprint\"", "\"critical\"");
    }

    @Test
    void theTemplateOfGitlabUsesWhatIsInstalled() throws Exception {
        checkout.play("nginx-lint", "echo \"[$*]\"");
        write("a.conf", GOOD);

        Outcome run = runGitlab(Map.of("NGINX_LINT_ARGS", "--fail-on error", "NGINX_LINT_PATH", "web *.conf"));

        assertThat(run.output())
                .isEqualTo(
                        "[--format text --format gitlab=gl-code-quality-report.json --fail-on error -- web *.conf]\n");
    }

    /** The blocks of YAML in a page. */
    private static List<YamlNode> yamlOf(String page) {
        List<YamlNode> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?ms)^```yaml\n(.*?)^```$").matcher(page);
        while (block.find()) {
            blocks.add(YamlNode.of(block.group(1)));
        }
        return blocks;
    }

    @Test
    void thePageUsesInputsAndVariablesThatThereAre() throws IOException {
        String page = Files.readString(Path.of("docs", "ci.md"));
        List<YamlNode> blocks = yamlOf(page);
        YamlNode job = blocks.get(0).at("jobs").at("nginx-lint");
        YamlNode step = job.at("steps").at(1);
        Set<String> inputs = action().at("inputs").keys();

        assertThat(step.at("uses").text()).startsWith("nginx-lint/nginx-lint@");
        assertThat(inputs).containsAll(step.at("with").keys());
        assertThat(job.at("permissions").at("security-events").text()).isEqualTo("write");
        assertThat(inputs).allSatisfy(input -> assertThat(page).contains("| `" + input + "` |"));
        assertThat(gitlabJob().at("variables").keys())
                .containsAll(blocks.get(1).at("nginx-lint").at("variables").keys());
        assertThat(page).contains("/ci/gitlab/nginx-lint.gitlab-ci.yml");
    }
}
