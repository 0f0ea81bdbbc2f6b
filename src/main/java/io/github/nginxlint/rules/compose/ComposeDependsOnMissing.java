package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeProject;
import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A service whose name nginx resolves when it starts, and which nothing starts before nginx. */
public final class ComposeDependsOnMissing implements ModelRule {

    @Override
    public String id() {
        return "compose-depends-on-missing";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<String> asked = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (Dialled dialled : Dialling.atStart(context)) {
            String nginx = dialled.nginx().service().name() + " in " + dialled.file() + ": ";
            boolean isNew = asked.add(nginx + dialled.host().name());
            if (isNew
                    && !dialled.nginx().service().is(Trait.RESTARTED)
                    && dialled.lookUp() instanceof NameLookup.Reached reached) {
                Optional<ComposeService> late = late(reached, dialled);
                if (late.isPresent() && said.add(nginx + late.get().name())) {
                    flag(dialled, late.get(), report);
                }
            }
        }
    }

    /** The service, when it alone has the name and may start after nginx. */
    private static Optional<ComposeService> late(NameLookup.Reached reached, Dialled dialled) {
        ComposeService service = reached.services().get(0);
        ComposeProject project = dialled.nginx().project();
        ComposeService nginx = dialled.nginx().service();
        boolean isLate = reached.services().size() == 1
                && !service.name().equals(nginx.name())
                && !startedBefore(project, nginx).contains(service.name())
                && !service.is(Trait.IN_PROFILE)
                && !waitsFor(nginx, service)
                && !startedBefore(project, service).contains(nginx.name());
        return isLate ? Optional.of(service) : Optional.empty();
    }

    /** Whether the command that starts nginx names the service: it may wait for it. */
    private static boolean waitsFor(ComposeService nginx, ComposeService service) {
        for (String word : nginx.command()) {
            if (word.contains(service.name())) {
                return true;
            }
        }
        return false;
    }

    /** All that has started when a service starts. */
    private static Set<String> startedBefore(ComposeProject project, ComposeService service) {
        Set<String> started = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(service.dependsOn());
        while (!todo.isEmpty()) {
            String name = todo.pop();
            if (started.add(name)) {
                project.service(name).ifPresent(next -> todo.addAll(next.dependsOn()));
            }
        }
        return started;
    }

    private static void flag(Dialled dialled, ComposeService service, Report report) {
        String nginx = dialled.nginx().service().name();
        String name = dialled.host().name();
        report.add(
                dialled.namePlace(),
                "nginx resolves \"" + name + "\" when it starts, and nothing starts service \"" + service.name()
                        + "\" before \"" + nginx + "\": started first, nginx exits (host not found in upstream \""
                        + name
                        + "\"); write depends_on: [" + service.name() + "] in \"" + nginx + "\"",
                new Related("nginx is this service", dialled.nginx().service().place()),
                new Related("service \"" + service.name() + "\"", service.place()));
    }
}
