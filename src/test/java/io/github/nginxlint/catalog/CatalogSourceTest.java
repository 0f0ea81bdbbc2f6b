package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CatalogSourceTest {

    @Test
    void theClassesCarryTheDataFiles() throws IOException {
        check("OfficialDirectives", CatalogSource.officialDirectives());
        check("ThirdPartyDirectives", CatalogSource.thirdPartyDirectives());
        check("NginxVariables", CatalogSource.nginxVariables());
    }

    private static void check(String name, String source) throws IOException {
        Path file = CatalogSource.JAVA.resolve(name + ".java");
        String update = System.getProperty("golden.update", "false");
        if (!update.equals("false")) {
            Files.writeString(file, source);
        }
        assertThat(Files.readString(file))
                .as("%s; -Dgolden.update writes it anew", file)
                .isEqualTo(source);
    }
}
