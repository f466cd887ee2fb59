// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of FIPS 180-4, as NIST publishes them. */
class Sha256Test {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void isThatOfTheStandard() throws IOException {
        var file = Files.write(folder.resolve("abc"), ABC);
        assertThat(Sha256.of(ABC)).isEqualTo(OF_ABC);
        assertThat(Sha256.of(file)).isEqualTo(OF_ABC);
        assertThat(Sha256.of(new ByteArrayInputStream(ABC))).isEqualTo(OF_ABC);
        assertThat(Sha256.of(new byte[0])).isEqualTo(OF_NOTHING);
    }

    @Test
    void beginsAnew() {
        var digest = Sha256.digest();
        digest.update(ABC);
        assertThat(Sha256.of(digest)).isEqualTo(OF_ABC);
        assertThat(Sha256.of(digest)).isEqualTo(OF_NOTHING);
    }
}
