package io.github.nginxlint.config;

import static io.github.nginxlint.config.FilesInMemory.entries;
import static io.github.nginxlint.config.FilesInMemory.names;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Templates among the files of a run. */
class TemplateFilesTest {

    private final FilesInMemory files = new FilesInMemory();

    @Test
    void aDirectoryStandsForTheTemplatesThatLookLikeNginx() {
        files.put("roles/nginx/templates/nginx.conf.j2", "events {} http { {{ extra }} }");
        files.put("roles/nginx/templates/site.j2", "server { listen {{ port }}; }");
        files.put("roles/web/templates/nginx-site.erb", "server { listen <%= @port %>; }");
        files.put("roles/web/templates/app.conf.template", "server { listen ${PORT}; }");
        files.put("sites-available/app.tmpl", "{{ if .A }} server { listen 80; } {{ end }}");
        files.put("conf.d/all.conf.j2", "{% include 'x' %}");
        assertThat(entries(files.load("")))
                .containsExactly(
                        "roles/nginx/templates/nginx.conf.j2 MAIN",
                        "roles/nginx/templates/site.j2 FRAGMENT",
                        "roles/web/templates/app.conf.template FRAGMENT",
                        "roles/web/templates/nginx-site.erb FRAGMENT",
                        "sites-available/app.tmpl FRAGMENT");
    }

    @Test
    void aDirectoryDoesNotStandForOtherTemplates() {
        files.put("nginx.conf", "events {} http { }");
        for (String path : List.of(
                "templates/mail.j2",
                "templates/index.html.j2",
                "roles/nginx/templates/index.html.j2",
                "nginx/page.php.tpl",
                "nginx/key.pem.erb",
                "conf.d/a.conf.j2.bak")) {
            files.put(path, "server { listen {{ port }}; }");
        }
        files.put("nginx/config.h.in", "#define PORT @PORT@\n");
        files.put("roles/nginx/templates/motd.j2", "welcome to {{ host }}; have { fun }");
        files.put("roles/redis/redis.conf.j2", "port {{ port }}\nbind {{ host }}\n");
        assertThat(entries(files.load(""))).containsExactly("nginx.conf MAIN");
    }

    @Test
    void aNamedTemplateIsReadWhateverItIsCalled() {
        files.put("templates/mail.j2", "server { listen {{ port }}; }");
        assertThat(entries(files.load("templates/mail.j2"))).containsExactly("templates/mail.j2 FRAGMENT");
    }

    @Test
    void aTemplateThatCannotBeReadIsNotPassedOver() {
        files.put("nginx.conf.j2", "http { {% if a %} server { {% endif %} \nlocation / {\n }");
        Configuration configuration = files.load("");
        assertThat(configuration.files()).hasSize(1);
        assertThat(configuration.files().get(0).unread()).isPresent();
        assertThat(configuration.trees().get(0).top().isComplete()).isFalse();
    }

    @Test
    void theOfficialImageMakesFilesOfConfDOfTemplates() {
        files.put("docker/nginx.conf", "events {} http { include /etc/nginx/conf.d/*.conf; }");
        files.put("docker/templates/b.conf.template", "server { listen ${PORT}; }");
        files.put("docker/templates/a.conf.template", "server { listen ${PORT}; }");
        files.put("docker/templates/deep/c.conf.template", "server { listen ${PORT}; }");
        Configuration configuration = files.load("docker");
        assertThat(names(configuration))
                .containsExactly(
                        "docker/nginx.conf",
                        "docker/templates/a.conf.template",
                        "docker/templates/b.conf.template",
                        "docker/templates/deep/c.conf.template");
        assertThat(configuration.trees()).hasSize(2);
        assertThat(configuration.unread()).isEmpty();
    }

    @Test
    void aFileThatIsThereComesBeforeItsTemplate() {
        files.put("nginx.conf", "events {} http { include conf.d/*.conf; include a.conf; include b.conf; }");
        files.put("conf.d/x.conf", "# x\n");
        files.put("templates/x.conf.template", "# x\n");
        files.put("templates/y.conf.template", "# y\n");
        files.put("a.conf", "# a\n");
        files.put("a.conf.j2", "# a\n");
        files.put("b.conf.erb", "# b\n");
        assertThat(names(files.load("nginx.conf")))
                .containsExactly("nginx.conf", "conf.d/x.conf", "templates/y.conf.template", "a.conf", "b.conf.erb");
    }

    @Test
    void whereNothingElseIsThereAMaskMeansTheTemplatesBeside() {
        files.put("nginx.conf", "events {} http { include sites/*.conf; }");
        files.put("sites/x.conf.j2", "server { listen {{ port }}; }");
        assertThat(names(files.load("nginx.conf"))).containsExactly("nginx.conf", "sites/x.conf.j2");
    }

    @Test
    void whereNginxRunsATemplateIsNotReadForItsFile() {
        files.put("etc/nginx.conf", "events {} http { include conf.d/*.conf; include a.conf; }");
        files.put("etc/templates/y.conf.template", "# y\n");
        files.put("etc/a.conf.j2", "# a\n");
        IncludeOptions deployed = new IncludeOptions(Optional.empty(), List.of(), true);
        Configuration configuration =
                files.load(new LoadOptions(List.of("etc/nginx.conf"), deployed, Optional.empty()));
        assertThat(names(configuration)).containsExactly("etc/nginx.conf");
    }

    @Test
    void whatATemplateMayLeaveOutIsOptionalWithAllItBrings() {
        files.put("nginx.conf", "events {} http { {% if a %} include a.conf; {% endif %} include b.conf; }");
        files.put("a.conf", "server { listen 80; }");
        files.put("b.conf", "server { listen 81; }");
        ConfigBlock http = files.load("nginx.conf")
                .trees()
                .get(0)
                .top()
                .named("http")
                .get(0)
                .block()
                .orElseThrow();
        ConfigNode first = http.named("server").get(0);
        assertThat(first.isOptional()).isTrue();
        ConfigNode listen = first.block().orElseThrow().nodes().get(0);
        assertThat(listen.isOptional()).isFalse();
        assertThat(listen.isConditional()).isTrue();
        assertThat(http.named("server").get(1).isConditional()).isFalse();
    }
}
