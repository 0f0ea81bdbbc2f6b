package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.syntax.NginxFileParser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

    private static boolean isOfNginx(String text) {
        SourceFile file = SourceFile.of("a.conf", text);
        return FileContent.isOfNginx(NginxFileParser.parse(file, new CatalogVocabulary()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { listen 80; }",
                "include a; include b;",
                "include a; root /b;",
                "nosuch a; root /b;",
                "types { text/html html; }",
                "root \"/a;\nserver {\n listen 80;\n}\n",
                "root \"/a;\n\tlocation / {\n}\n",
                "root \"/a;\nupstream{\n}\n",
                "server {\n listen 80\n}\n[x]\n",
                "[x]\nstream {\n server { listen 80 }\n}\n",
                "[a];\nroot /b; root /c;",
            })
    void configurationOfNginxIsKnownByItsStatements(String text) {
        assertThat(isOfNginx(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "port 6379\nbind 127.0.0.1\n",
                "; pool\n[www]\nuser = www-data\n;listen\nlisten = /run/a.sock\n",
                "[Unit]\nDescription=a;\n",
                "[program:a]\ncommand=b ; c\n[program:d]",
                "/var/log/a/*.log {\n daily\n missingok\n}\n",
                "options { directory \"/\"; }; zone \".\" { type hint; }; include \"x\";",
                "default-lease-time 600; subnet a { range b; } include \"x\";",
                "<VirtualHost *:80>\n  ServerName a\n</VirtualHost>\n",
                "default 0;\n~bot 1;\n",
                "serverx y\nhttpd {\nlocationx {\n",
                "map = \"a",
            })
    void thatOfOtherProgramsIsNot(String text) {
        assertThat(isOfNginx(text)).isFalse();
    }

    @Test
    void aLongFileOfOtherProgramsIsToldQuickly() {
        String text = "[x\nserver\n ".repeat(500_000);
        boolean result = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> isOfNginx(text));
        assertThat(result).isFalse();
    }
}
