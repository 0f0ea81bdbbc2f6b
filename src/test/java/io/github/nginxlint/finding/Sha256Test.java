package io.github.nginxlint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void itIsWhatJavaComputes() throws Exception {
        var text = new StringBuilder();
        for (int length = 0; length < 300; length++) {
            byte[] expected =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));

            assertThat(Sha256.hex(text.toString(), 32))
                    .as("%d characters", length)
                    .isEqualTo(HexFormat.of().formatHex(expected));
            text.append((char) (length * 131));
        }
    }

    @Test
    void itsBeginningIsThatOfTheWhole() {
        assertThat(Sha256.hex("nginx", 32)).startsWith(Sha256.hex("nginx", 16)).hasSize(64);
    }
}
