package io.github.nginxlint.backend.compose;

import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was read of compose files.
 *
 * @param directory what the names of files are relative to
 * @param projects one for each compose file
 * @param unread files that were given and could not be read
 * @param problems lines that docker compose refuses
 * @param files the files read, in the order read
 */
public record ComposeConfig(
        String directory,
        List<ComposeProject> projects,
        List<UnreadPath> unread,
        List<ComposeProblem> problems,
        List<SourceFile> files) {

    public ComposeConfig {
        projects = List.copyOf(projects);
        unread = List.copyOf(unread);
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }

    /** No compose file. */
    public static ComposeConfig none() {
        return new ComposeConfig("", List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A service of a project.
     *
     * @param project the project
     * @param service the service
     */
    public record Member(ComposeProject project, ComposeService service) {}

    /**
     * The service that is nginx with this file in its configuration; empty when there is none, or more than one.
     *
     * @param file the name of the file
     */
    public Optional<Member> nginxWith(String file) {
        String path = HostPath.of(directory, file);
        List<Member> members = new ArrayList<>();
        for (ComposeProject project : projects) {
            for (ComposeService service : project.services()) {
                if (service.carries(path)) {
                    members.add(new Member(project, service));
                }
            }
        }
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }
}
