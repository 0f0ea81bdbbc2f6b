package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpScriptWithoutRootTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            root /srv;        | $fastcgi_script_name     | user = a          | 1
            root /srv;        | ${fastcgi_script_name}   | user = a          | 1
            alias /srv/;      | $uri                     | user = a          | 1
            root /srv;        | $fastcgi_script_name     | chroot = /srv     | 0
            root /;           | $fastcgi_script_name     | user = a          | 0
            ''                | $fastcgi_script_name     | user = a          | 0
            root /srv;        | /srv$fastcgi_script_name | user = a          | 0
            root /srv;        | $request_filename        | user = a          | 0
            root /srv;        | $fastcgi_script_name     | php_value[doc_root] = /srv | 0
            include more.conf; root /srv; | $fastcgi_script_name | user = a  | 0
            """)
    void aUriIsNoFileOfTheMachine(String root, String script, String entry, int findings) {
        assertThat(PhpFindings.messages(
                        new PhpScriptWithoutRoot(),
                        PhpFindings.server(root + " fastcgi_param REQUEST_METHOD GET; fastcgi_param SCRIPT_FILENAME "
                                + script + "; fastcgi_pass 127.0.0.1:9000;"),
                        "[www]\nlisten = 127.0.0.1:9000\n" + entry + "\n"))
                .hasSize(findings);
    }
}
