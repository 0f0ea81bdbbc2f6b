package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeService;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.Dockerfile;
import io.github.nginxlint.backend.compose.ImageName;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.setter.Url;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The container of nginx: whether anything besides nginx can listen in it. */
final class OwnContainer {

    /** What a command line may run besides nginx without anything listening. */
    private static final Set<String> QUIET = Set.of(
            "nginx",
            "nginx-debug",
            "openresty",
            "angie",
            "envsubst",
            "exec",
            "sh",
            "bash",
            "ash",
            "-c",
            "sleep",
            "echo",
            "while",
            "until",
            "do",
            "done",
            "if",
            "then",
            "else",
            "fi",
            "[",
            "test",
            ":",
            "true",
            "wait",
            "trap",
            "cp",
            "mv",
            "cat",
            "sed",
            "mkdir",
            "chmod",
            "chown",
            "ln",
            "rm",
            "touch",
            "set",
            "export",
            "nc",
            "wait-for-it.sh",
            "docker-entrypoint.sh");

    private OwnContainer() {}

    /** Whether certainly nothing listens on the port of the container that a loopback address leads to. */
    static boolean isEmptyAt(Dialled dialled, RuleContext context) {
        ComposeService nginx = dialled.nginx().service();
        String mode = nginx.network().mode().orElse("bridge");
        boolean isOwn = mode.equals("bridge") || mode.equals("default");
        return isOwn
                && !nginx.is(Trait.UNCLEAR)
                && !nginx.network().foreignNames().contains("localhost")
                && nginx.base().isNginxAlone()
                && runsNginxAlone(nginx.command())
                && runsNginxAlone(nginx.dockerfile().map(Dockerfile::program).orElse(List.of()))
                && !hasGuests(dialled)
                && !isListenedTo(dialled, context);
    }

    private static boolean runsNginxAlone(List<String> words) {
        boolean isProgram = true;
        for (String word : words) {
            String separated = word.endsWith(";") ? word.substring(0, word.length() - 1) : word;
            String name = separated.substring(separated.lastIndexOf('/') + 1);
            if (isProgram && !separated.isEmpty() && !QUIET.contains(name)) {
                return false;
            }
            boolean isShell = name.equals("sh") || name.equals("bash") || name.equals("ash");
            isProgram = word.endsWith(";") || isSeparator(word) || (isProgram && (isShell || isPrefix(name)));
        }
        return true;
    }

    private static boolean isSeparator(String word) {
        return switch (word) {
            case "&&", "||", "|", "&", ";" -> true;
            default -> false;
        };
    }

    /** Whether another program follows it. */
    private static boolean isPrefix(String word) {
        return switch (word) {
            case "-c", "exec", "while", "until", "do", "if", "then", "else", "docker-entrypoint.sh" -> true;
            default -> false;
        };
    }

    /** Whether another service may be in the network of this container. */
    private static boolean hasGuests(Dialled dialled) {
        for (ComposeService service : dialled.nginx().project().services()) {
            String mode = service.network().mode().orElse("bridge");
            if (mode.isEmpty()
                    || mode.startsWith("container:")
                    || mode.equals("service:" + dialled.nginx().service().name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListenedTo(Dialled dialled, RuleContext context) {
        ImageName image = dialled.nginx().service().base();
        int stock = image.repository().equals("nginx") || image.repository().contains("openresty") ? 80 : 8080;
        if (dialled.port() == stock && !context.model().seesAllUpstreams()) {
            // a file of the image's own may listen there
            return true;
        }
        for (Handled directive : context.model().handled("listen")) {
            Optional<Listen> listen = Listen.of(directive, context.target());
            if (listen.isEmpty() || isAt(listen.get().url(), dialled.port())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(Url url, int port) {
        if (!(url instanceof Url.Inet inet)) {
            return false;
        }
        return inet.ports().isEmpty()
                ? port == 80
                : inet.ports().get().first() <= port
                        && port <= inet.ports().get().last();
    }
}
