package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.InstalledNginx;
import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the nginx that is installed about good and bad values of every directive that is read by its type, and of those
 * of the core, and compares whether it takes them and what it says. {@code -Dsetters.every=1} asks about every directive
 * and value instead of a sample.
 */
@Tag("nginx")
final class SettersAgainstNginxTest {

    private static final Pattern EMERGENCY =
            Pattern.compile("\\[emerg\\] [0-9#]+: (.*?)(?: in [^ ]*nginx.conf:\\d+)?$", Pattern.MULTILINE);
    private static final Pattern WARNING = Pattern.compile("\\[warn\\] [0-9#]+: (duplicate value .*) in ");

    /** What nginx says about a value that it has read, by a check of the one directive alone (ngx_command_t.post). */
    private static final Pattern CHECKED_AFTERWARDS = Pattern.compile(
            "the pool size must .*|\"[a-z0-9_]+\" directive must be .*|the http2 chunk size .*|the maximum body preread .*");

    private static final int EVERY = Integer.getInteger("setters.every", 12);

    @TempDir
    Path directory;

    private InstalledNginx nginx;
    private final List<String> disagreements = new ArrayList<>();
    private int asked;
    private int refused;

    @BeforeEach
    void findNginx() throws IOException, InterruptedException {
        nginx = InstalledNginx.orSkip(directory);
    }

    @Test
    void valuesAreTakenAndRefusedAsByTheInstalledNginx() throws IOException, InterruptedException {
        int question = 0;
        for (String name : Catalog.names()) {
            for (DirectiveSpec spec : Catalog.find(name)) {
                for (String arguments :
                        isAskedAbout(spec) ? ValueSamples.of(spec, new Random(name.hashCode())) : List.<String>of()) {
                    if (question++ % EVERY == 0) {
                        compare(spec, arguments);
                    }
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(asked).as("questions asked of nginx").isGreaterThan(250);
        assertThat(refused).as("values refused by nginx").isBetween(asked / 4, asked * 9 / 10);
    }

    @Test
    void aDisagreementIsNoticed() throws IOException, InterruptedException {
        DirectiveSpec gzip = Catalog.find("gzip", Context.SERVER).get(0);
        compare(gzip, "yes");
        assertThat(disagreements).isEmpty();
        note("gzip yes;", "", "invalid value \"yes\"");
        note("gzip on;", "invalid value \"on\"", "");
        assertThat(disagreements).hasSize(2);
    }

    private boolean isAskedAbout(DirectiveSpec spec) {
        return spec.origin() == DirectiveOrigin.OSS && spec.existsIn(nginx.version()) && !spec.isBlock();
    }

    private void compare(DirectiveSpec spec, String arguments) throws IOException, InterruptedException {
        List<Context> places = new ArrayList<>(nginx.places());
        places.retainAll(spec.contexts());
        if (places.isEmpty()) {
            return;
        }
        Context place = places.get(places.size() - 1);
        String statement = spec.name() + ' ' + arguments + ';';
        String output = nginx.ask(place, statement);
        if (output.contains("unknown directive \"" + spec.name() + '"')) {
            return;
        }
        asked++;
        Complained complained = complained(spec, place, statement);
        note(place.label() + ": " + statement, complained.refused, said(EMERGENCY, output));
        note(place.label() + ": " + statement, complained.repeated, said(WARNING, output));
    }

    /** What of nginx's answer is about the statement, not about what follows it. */
    private static String said(Pattern pattern, String output) {
        Matcher line = pattern.matcher(output);
        String message = line.find() ? line.group(1) : "";
        return message.contains("end_of_the_question") ? "" : message;
    }

    private void note(String statement, String ours, String nginx) {
        refused += nginx.isEmpty() ? 0 : 1;
        boolean agree = nginx.isEmpty() ? ours.isEmpty() : ours.startsWith(nginx);
        boolean isReadAsMeant =
                ours.isEmpty() && CHECKED_AFTERWARDS.matcher(nginx).matches();
        if (!agree && !isReadAsMeant) {
            disagreements.add(statement + " we: " + ours + ", nginx: " + nginx);
        }
    }

    private record Complained(String refused, String repeated) {}

    private Complained complained(DirectiveSpec spec, Context place, String statement) {
        String[] first = {"", ""};
        for (Handled directive :
                TextModel.of(InstalledNginx.configuration(place, statement)).handled()) {
            if (directive.name().equals(spec.name())) {
                Setters.read(directive, TargetVersion.of(nginx.version()), complaint -> {
                    int index = complaint.kind() == Complaint.Kind.REFUSED ? 0 : 1;
                    first[index] = first[index].isEmpty() ? complaint.message() : first[index];
                });
            }
        }
        return new Complained(first[0], first[1]);
    }
}
