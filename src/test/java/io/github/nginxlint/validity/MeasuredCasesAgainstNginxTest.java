package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed nginx says what was measured, and names lines that the program's findings stand at. */
@Tag("nginx")
class MeasuredCasesAgainstNginxTest {

    @TempDir
    private Path directory;

    @Test
    void theInstalledNginxAnswersAsMeasuredAndSoDoesTheProgram() throws IOException, InterruptedException {
        InstalledNginx nginx = InstalledNginx.orSkip(directory.resolve("nginx"));
        boolean hasStream = nginx.has("stream");
        boolean hasMail = nginx.has("mail");
        Known known = Known.read();
        String source = "cases installed";
        Figures figures = new Figures(source, known);
        List<String> changed = new ArrayList<>();
        for (MeasuredCase measured : MeasuredCase.all()) {
            Map<String, String> files = Map.of("nginx.conf", measured.text());
            boolean lacksStream = measured.place().equals("stream") && !hasStream;
            if (lacksStream || (measured.text().contains("mail {") && !hasMail)) {
                continue;
            }
            Answer measuredAnswer = measured.answers().get(nginx.version().toString());
            Answer answer = nginx.ask(files);
            if (measuredAnswer != null && !words(measuredAnswer).equals(words(answer)) && !measured.needsMachine()) {
                changed.add(measured.name() + "\n  measured: " + measuredAnswer + "\n  now:      " + answer);
            }
            Answer comparable = measured.needsMachine() ? new Answer(List.of()) : answer;
            figures.add(measured.name(), files, Comparison.of(files, comparable, nginx, nginx.version()));
        }
        figures.write();

        assertThat(changed).isEmpty();
        assertThat(figures.unexpected()).isEmpty();
        assertThat(known.unmet(source)).isEmpty();
    }

    /** As they are compared: a regular expression's error is the build's. */
    private static List<String> words(Answer answer) {
        List<String> words = new ArrayList<>();
        List<Answer.Said> all = new ArrayList<>(answer.warnings());
        answer.refusal().ifPresent(all::add);
        for (Answer.Said said : all) {
            words.add(said.isRefusal() + (said.message().startsWith("pcre") ? "pcre" : said.message()));
        }
        return words;
    }
}
