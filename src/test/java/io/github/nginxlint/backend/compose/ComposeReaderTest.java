package io.github.nginxlint.backend.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.ServicePorts.Published;
import io.github.nginxlint.source.MapReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeReaderTest {

    @Test
    void aServiceIsReadInItsShortForms() {
        ComposeService app = service("""
                services:
                  app:
                    image: docker.io/library/php:8.2-fpm@sha256:abc
                    container_name: My-App
                    hostname: apphost
                    command: gunicorn -b 0.0.0.0:8000 'a b'
                    networks: [back, front]
                    ports: ["8080:80", "127.0.0.1:8443:443/tcp", "9000", "53:53/udp", "[::1]:81:82"]
                    expose: [3000, "3001"]
                    depends_on: [db]
                    links: ["cache:redis"]
                    extra_hosts: ["api:10.0.0.1", "v6=::1"]
                    external_links: [other]
                    volumes: ["./conf:/etc/app/:ro", "data:/data", "/opt/x/../y:/y", "/anonymous"]
                    environment: {PORT: 5000}
                    restart: always
                    profiles: [dev]
                """);

        assertThat(app.image()).hasToString("php:8.2-fpm");
        assertThat(app.image().shortName()).isEqualTo("php");
        assertThat(app.command()).containsExactly("gunicorn", "-b", "0.0.0.0:8000", "a", "b");
        assertThat(app.network().ownNames()).containsExactlyInAnyOrder("app", "my-app", "apphost");
        assertThat(app.network().attachments())
                .extracting(ServiceNetwork.Attachment::network)
                .containsExactly("back", "front");
        assertThat(app.network().foreignNames()).containsExactlyInAnyOrder("api", "v6", "cache", "redis", "other");
        assertThat(app.ports().published())
                .extracting(Published::host, Published::target)
                .map(Object::toString)
                .containsExactly("(8080, 80)", "(8443, 443)", "(0, 9000)", "(81, 82)");
        assertThat(app.ports().exposed()).extracting(ServicePorts.Port::number).containsExactly(3000, 3001);
        assertThat(app.ports().listening())
                .extracting(ServicePorts.Port::number)
                .containsExactly(8000);
        assertThat(app.ports().mentioned()).contains(5000, 8000).doesNotContain(3000, 8443);
        assertThat(app.ports().known()).isTrue();
        assertThat(app.dependsOn()).containsExactlyInAnyOrder("db", "cache");
        assertThat(app.mounts()).containsExactly(new Mount("conf", "/etc/app"), new Mount("/opt/y", "/y"));
        assertThat(app.traits()).containsExactlyInAnyOrder(Trait.IN_PROFILE, Trait.RESTARTED);
        assertThat(app.place().start().line()).isEqualTo(2);
    }

    @Test
    void aServiceIsReadInItsLongForms() {
        ComposeService app = service("""
                services:
                  app:
                    image: app
                    networks:
                      back: {aliases: [API, web]}
                      front:
                    ports:
                      - {target: 80, published: "8080", protocol: tcp}
                    depends_on:
                      db: {condition: service_healthy}
                    extra_hosts:
                      api: 10.0.0.1
                    volumes:
                      - {type: bind, source: ./conf, target: /etc/app}
                      - {type: volume, source: data, target: /data}
                    configs:
                      - {source: nginx, target: /etc/nginx/nginx.conf}
                      - {source: missing, target: /x}
                configs:
                  nginx: {file: nginx.conf}
                """);

        assertThat(app.network().attachments().get(0).aliases()).containsExactlyInAnyOrder("api", "web");
        assertThat(app.network().attachments().get(1).aliases()).isEmpty();
        assertThat(app.network().foreignNames()).containsExactly("api");
        assertThat(app.ports().published()).extracting(Published::host).containsExactly(8080);
        assertThat(app.dependsOn()).containsExactly("db");
        assertThat(app.mounts())
                .containsExactly(new Mount("conf", "/etc/app"), new Mount("nginx.conf", "/etc/nginx/nginx.conf"));
        assertThat(app.traits()).isEmpty();
    }

    @Test
    void anchorsAndMergeKeysWork() {
        ComposeService app = service("""
                x-common: &common
                  image: app
                  networks: &networks [back]
                services:
                  app:
                    <<: *common
                    expose: [80]
                """);

        assertThat(app.image().shortName()).isEqualTo("app");
        assertThat(app.network().attachments().get(0).network()).isEqualTo("back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network_mode: ${MODE:-host}",
                "networks: [\"$NET\"]",
                "networks: {back: !reset null}",
                "networks: {back: {aliases: [[a]]}}",
                "networks: {back: [x]}",
                "networks: !override [x]",
                "hostname: [a]",
                "extends: {service: base}",
                "extra_hosts: [\"${HOST}:1.2.3.4\"]",
                "depends_on: [\"${DB}\"]",
                "container_name: a\n    container_name: b",
            })
    void whatCannotBeSeenMakesAServiceUnclear(String line) {
        assertThat(service("services:\n  app:\n    image: x\n    " + line + "\n")
                        .is(Trait.UNCLEAR))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "container_name: \"${NAME}\"",
                "hostname: $NAME",
                "networks: {back: {aliases: [\"${A}\"]}}",
            })
    void aVariableHidesANameAndNoNetwork(String line) {
        ComposeService app = service("services:\n  app:\n    image: x\n    " + line + "\n");

        assertThat(app.network().hasHiddenNames()).isTrue();
        assertThat(app.traits()).isEmpty();
    }

    @Test
    void aServiceWithoutImageIsAPartOfAnother() {
        assertThat(service("services:\n  app:\n    ports: [80]\n").is(Trait.UNCLEAR))
                .isTrue();
        assertThat(service("services:\n  app:\n    build: .\n").traits()).containsExactly(Trait.BUILT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "${PORT:-80}:3000"    | 0:3000   | true
                    "$$x:3000"            | 0:3000   | true
                    "80:${PORT:-3000}"    | -        | false
                    "3000-3005"           | -        | false
                    "80:99999"            | -        | false
                    [1]                   | -        | false
                    """)
    void portsBehindVariablesAreUnknown(String written, String expected, boolean known) {
        ServicePorts ports = service("services:\n  app:\n    image: x\n    ports:\n      - " + written + "\n")
                .ports();

        assertThat(ports.published().stream().map(p -> p.host() + ":" + p.target()))
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
        assertThat(ports.known()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gunicorn --bind=:8000 app                    | 8000
                    uvicorn main:app --host 0.0.0.0 --port 5000  | 5000
                    python manage.py runserver 0.0.0.0:8000      | 8000
                    python manage.py runserver 8001              | 8001
                    ["next", "start", "-p", "3001"]              | 3001
                    [x, "[::]:81", "*:82"]                       | 81 82
                    node server.js 3000                          | ''
                    sh -c "wait-for db:5432 && ./run"            | ''
                    sh -c "nc -z db -p 5432 && x --port 3000"    | 3000
                    wait-for -p 5432 db -- npm start             | ''
                    celery -b redis://redis:6379/0 worker        | ''
                    gunicorn --workers 4 --port                  | ''
                    """)
    void aCommandNamesThePortsItListensOn(String command, String ports) {
        ServicePorts read = service("services:\n  app:\n    image: x\n    command: " + command + "\n")
                .ports();

        assertThat(read.listening().stream().map(port -> "" + port.number()).toList())
                .isEqualTo(ports.isEmpty() ? List.of() : List.of(ports.split(" ")));
    }

    @Test
    void theLastStageOfADockerfileIsRead() {
        Dockerfile file = project(Map.of("compose.yaml", """
                services:
                  web:
                    build: {context: ./web, dockerfile: docker/Dockerfile}
                """, "web/docker/Dockerfile", """
                # syntax=docker/dockerfile:1
                FROM node:20 AS build
                COPY . /app
                CMD node
                FROM --platform=linux/amd64 nginxinc/nginx-unprivileged:1.27 as web
                FROM web
                ENV PORT=8081
                WORKDIR /etc/nginx
                COPY --from=build /app/dist /usr/share/nginx/html
                COPY --chown=101 nginx.conf \\
                    ./nginx.conf
                COPY ["conf/*.conf", "/etc/nginx/conf.d/"]
                ADD ${X} /x
                COPY only
                EXPOSE 8080
                CMD ["nginx", "-g", "daemon off;"]
                RUN echo
                """))
                .service("web")
                .orElseThrow()
                .dockerfile()
                .orElseThrow();

        assertThat(file.base()).hasToString("nginxinc/nginx-unprivileged:1.27");
        assertThat(file.copies())
                .containsExactly(
                        new Mount("web/nginx.conf", "/etc/nginx/nginx.conf"),
                        new Mount("web/conf", "/etc/nginx/conf.d"));
        assertThat(file.program()).containsExactly("nginx", "-g", "daemon", "off;");
        assertThat(file.mentioned()).contains(8080, 8081);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build: ${DIR}",
                "build: https://example.com/x.git",
                "build: {context: ., target: dev}",
                "build: {context: ., dockerfile: '$FILE'}",
                "build: {context: ., dockerfile_inline: FROM nginx}",
                "build: ./missing",
                "build:",
                "image: x",
            })
    void aDockerfileThatCannotBeToldIsNotRead(String line) {
        ComposeProject project =
                project(Map.of("compose.yaml", "services:\n  web:\n    " + line + "\n", "Dockerfile", "FROM nginx\n"));

        assertThat(project.service("web").orElseThrow().dockerfile()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, true, true",
        "nginx:1.27-alpine, true, true",
        "docker.io/library/nginx@sha256:00, true, true",
        "localhost:5000/nginx:1, true, false",
        "NGINX:${VERSION}, true, true",
        "nginxinc/nginx-unprivileged, true, true",
        "openresty/openresty:alpine, true, true",
        "webdevops/php-nginx:8.2, true, false",
        "lscr.io/linuxserver/swag, true, false",
        "nginx/nginx-prometheus-exporter, false, false",
        "${REGISTRY}/nginx, true, false",
        "${IMAGE}, false, false",
        "node:20, false, false",
    })
    void imagesOfNginxAreKnown(String written, boolean isNginx, boolean isAlone) {
        ImageName image = ImageName.of(written);

        assertThat(image.isNginx()).isEqualTo(isNginx);
        assertThat(image.isNginxAlone()).isEqualTo(isAlone);
    }

    @Test
    void theServiceWithTheFileInItsConfigurationIsNginx() {
        ComposeConfig config = ComposeReader.read(
                MapReader.ofTexts(Map.of("deploy/compose.yaml", """
                        services:
                          web:
                            image: nginx
                            volumes:
                              - ../nginx/conf.d:/etc/nginx/conf.d
                              - ../nginx/main.conf:/main.conf
                              - ..:/repository
                          app:
                            image: node
                            volumes: ["..:/etc/nginx"]
                        """)), "/home/me/site", List.of("deploy/compose.yaml"));

        assertThat(config.nginxWith("nginx/conf.d/a.conf")).isPresent();
        assertThat(config.nginxWith("/home/me/site/nginx/main.conf")).isPresent();
        assertThat(config.nginxWith("nginx/other.conf")).isEmpty();
        assertThat(config.nginxWith("../other/nginx/main.conf")).isEmpty();
    }

    @Test
    void aFileInTwoServicesOrInAnImageOfAnotherKindIsInNone() {
        String web = "image: nginx\n    volumes: [\"./a.conf:/etc/nginx/nginx.conf\"]\n";
        ComposeConfig two = config(Map.of("compose.yaml", "services:\n  one:\n    " + web + "  two:\n    " + web));

        assertThat(two.nginxWith("a.conf")).isEmpty();
    }

    @Test
    void anImageThatCopiesTheFileCarriesIt() {
        ComposeConfig config = config(Map.of(
                "compose.yaml", "services:\n  web:\n    build: .\n    image: me/app\n",
                "Dockerfile", "FROM nginx\nCOPY nginx.conf /etc/nginx/nginx.conf\n"));

        assertThat(config.nginxWith("./nginx.conf").orElseThrow().service().name())
                .isEqualTo("web");
        assertThat(config.nginxWith("other.conf")).isEmpty();
    }

    @Test
    void anOverrideFileMakesWhatItNamesUnclear() {
        Map<String, String> files = new HashMap<>();
        files.put("docker-compose.yml", "services: {web: {image: nginx}, app: {image: app}}\n");
        files.put("docker-compose.override.yml", "services: {app: {ports: [80]}}\n");

        ComposeProject project = project(files);
        assertThat(project.isWhole()).isTrue();
        assertThat(project.service("app").orElseThrow().is(Trait.UNCLEAR)).isTrue();
        assertThat(project.service("web").orElseThrow().is(Trait.UNCLEAR)).isFalse();

        files.put("docker-compose.override.yml", "services: {more: {image: x}}\n");
        assertThat(project(files).isWhole()).isFalse();
        files.put("docker-compose.override.yml", "networks: {default: {external: true}}\n");
        assertThat(project(files).isWhole()).isFalse();
        files.put("docker-compose.override.yml", "[");
        assertThat(project(files).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include: [other.yaml]\nservices: {a: {image: a}}",
                "web: {image: nginx}",
                "services: {a: {image: a, depends_on: [b]}}",
                "services: {a: 5}"
            })
    void aProjectWithOtherPartsIsNotWhole(String text) {
        assertThat(project(Map.of("compose.yaml", text)).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n---\nb: 2\n", "- a\n", "", "services: {{ services }}\n", "{% if x %}\n"})
    void whatIsNoComposeFileIsLeftAlone(String text) {
        ComposeConfig config = config(Map.of("compose.yaml", text));

        assertThat(config.projects()).isEmpty();
        assertThat(config.problems()).isEmpty();
        assertThat(config.files()).hasSize(1);
    }

    @Test
    void aFileThatDoesNotParseIsAProblemAtItsLine() {
        ComposeConfig config = config(Map.of("compose.yaml", "services:\n  web:\n\timage: nginx\n"));

        assertThat(config.problems()).hasSize(1);
        assertThat(config.problems().get(0).place().start().line()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNotThereIsUnread() {
        ComposeConfig config = ComposeReader.read(MapReader.ofTexts(Map.of()), "", List.of("compose.yaml"));

        assertThat(config.unread()).extracting(UnreadPath::reason).containsExactly("no such file");
    }

    @Test
    void aHostileFileEndsInTime() {
        StringBuilder text = new StringBuilder("x: &x [");
        text.append("\"80:80\", ".repeat(20_000)).append("]\nm: &m {");
        for (int i = 0; i < 20_000; i++) {
            text.append("k" + i + ": v, ");
        }
        text.append("}\nservices:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("  s" + i + ": {image: x, ports: *x, environment: *m}\n");
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            ComposeProject project = project(Map.of("compose.yaml", text.toString()));
            assertThat(project.services()).hasSize(300);
            assertThat(project.isWhole()).isFalse();
            assertThat(project.service("s0").orElseThrow().ports().known()).isFalse();
        });
    }

    @Test
    void anyTextHasAReading() throws IOException {
        String whole = Files.readString(Path.of("testdata/projects/compose-node/compose.yaml"));
        String[] words = {
            "[", "]", "{", "}", ": ", "- ", "${X}", "$", "!tag ", "&a ", "*a", "*node", "~", "\n", "\"", "<<: "
        };
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(12)), words[random.nextInt(words.length)]);
            }
            ComposeConfig config = config(Map.of("compose.yaml", text.toString()));
            for (ComposeProject project : config.projects()) {
                for (ComposeService service : project.services()) {
                    assertThat(project.lookUp(service, "web")).isNotNull();
                }
            }
            assertThat(config.nginxWith("nginx.conf")).isNotNull();
        }
    }

    private static ComposeConfig config(Map<String, String> files) {
        String name = files.containsKey("compose.yaml") ? "compose.yaml" : "docker-compose.yml";
        return ComposeReader.read(MapReader.ofTexts(files), "", List.of(name));
    }

    private static ComposeProject project(Map<String, String> files) {
        return config(files).projects().get(0);
    }

    private static ComposeService service(String text) {
        return project(Map.of("compose.yaml", text)).services().iterator().next();
    }
}
