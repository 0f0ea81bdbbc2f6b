package io.github.nginxlint.backend.compose;

import java.util.List;
import java.util.Set;

/**
 * The last stage of a Dockerfile.
 *
 * @param base the image that it starts from
 * @param copies what is copied into it from the build context
 * @param program the words of its {@code CMD} and {@code ENTRYPOINT}
 * @param mentioned numbers that its {@code EXPOSE}, {@code ENV}, {@code CMD} and {@code ENTRYPOINT} have
 */
public record Dockerfile(ImageName base, List<Mount> copies, List<String> program, Set<Integer> mentioned) {

    public Dockerfile {
        copies = List.copyOf(copies);
        program = List.copyOf(program);
        mentioned = Set.copyOf(mentioned);
    }
}
