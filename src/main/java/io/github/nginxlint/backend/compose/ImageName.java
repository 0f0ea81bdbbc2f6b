package io.github.nginxlint.backend.compose;

import java.util.Locale;
import java.util.Set;

/**
 * The name of an image.
 *
 * @param repository registry and repository; without {@code docker.io/} and {@code library/}
 * @param tag the tag, {@code latest} where none is written; empty when it cannot be seen
 */
public record ImageName(String repository, String tag) {

    /** Images in which nginx, or what was made of it, is the only program that listens. */
    private static final Set<String> NGINX_ALONE = Set.of(
            "nginx",
            "nginxinc/nginx-unprivileged",
            "public.ecr.aws/nginx/nginx",
            "public.ecr.aws/docker/nginx",
            "bitnami/nginx",
            "bitnamilegacy/nginx",
            "ubuntu/nginx",
            "cgr.dev/chainguard/nginx",
            "openresty/openresty",
            "freenginx/freenginx",
            "docker.angie.software/angie");

    private static final String LATEST = "latest";

    /** An image that cannot be told. */
    static final ImageName UNKNOWN = new ImageName("", "");

    /** Reads {@code registry:port/repository:tag@digest}; what a variable fills in cannot be seen. */
    static ImageName of(String image) {
        String text = image.toLowerCase(Locale.ROOT);
        int digest = text.indexOf('@');
        String name = digest < 0 ? text : text.substring(0, digest);
        int slash = name.lastIndexOf('/');
        int variable = name.indexOf('$', slash + 1);
        int colon = name.indexOf(':', slash + 1);
        if (variable >= 0 && (colon < 0 || variable < colon)) {
            return UNKNOWN;
        }
        String written = colon < 0 ? LATEST : name.substring(colon + 1);
        String tag = variable >= 0 ? "" : written;
        return new ImageName(withoutHub(colon < 0 ? name : name.substring(0, colon)), tag);
    }

    private static String withoutHub(String repository) {
        String name = repository;
        for (String prefix : new String[] {"docker.io/", "index.docker.io/", "library/"}) {
            name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        }
        return name;
    }

    /** The last part of the repository. */
    public String shortName() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** Whether nginx runs in it, perhaps among other programs. */
    public boolean isNginx() {
        String name = shortName();
        return switch (name) {
            case "openresty", "angie", "freenginx", "tengine", "swag" -> true;
            default -> name.contains("nginx") && !name.contains("exporter") && !name.contains("ingress");
        };
    }

    /** Whether nothing but nginx listens in it as it is. */
    public boolean isNginxAlone() {
        return NGINX_ALONE.contains(repository) || NGINX_ALONE.contains(withoutRegistry());
    }

    /** What a mirror of Docker's registry has after its own name. */
    private String withoutRegistry() {
        int library = repository.indexOf("/library/");
        int slash = repository.indexOf('/');
        boolean isRegistry = slash > 0 && repository.substring(0, slash).indexOf('.') > 0;
        String name = isRegistry ? repository.substring(slash + 1) : repository;
        // one name alone is nobody's but Docker's, and only as library/nginx
        return library >= 0 ? repository.substring(library + 9) : name.indexOf('/') > 0 ? name : repository;
    }

    @Override
    public String toString() {
        return tag.isEmpty() || tag.equals(LATEST) ? repository : repository + ":" + tag;
    }
}
