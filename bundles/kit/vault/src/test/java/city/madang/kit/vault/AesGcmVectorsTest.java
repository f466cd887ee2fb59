// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.madang.vault.Unreadable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Test vectors of the Wycheproof project, those of the sizes that are used here. */
class AesGcmVectorsTest {
    private static final Path VECTORS =
            Path.of(System.getProperty("madang.shared", "."), "data/crypto-wycheproof/aes_gcm_test.json.gz");

    @Test
    void takesWhatIsValidAndRefusesTheRest() throws IOException {
        assumeTrue(Files.exists(VECTORS), "no vectors at " + VECTORS);
        int valid = 0;
        int invalid = 0;
        for (var group : read().get("testGroups")) {
            if (group.get("keySize").asInt() == 256
                    && group.get("ivSize").asInt() == 96
                    && group.get("tagSize").asInt() == 128) {
                for (var test : group.get("tests")) {
                    if (test.get("result").asText().equals("valid")) {
                        isTaken(test);
                        valid++;
                    } else {
                        isRefused(test);
                        invalid++;
                    }
                }
            }
        }
        assertThat(valid).isGreaterThan(30);
        assertThat(invalid).isGreaterThan(10);
    }

    private static void isTaken(JsonNode test) {
        var sealed = join(hex(test, "ct"), hex(test, "tag"));
        var plain = hex(test, "msg");
        assertThat(Gcm.encrypt(hex(test, "key"), hex(test, "iv"), hex(test, "aad"), plain, plain.length))
                .isEqualTo(sealed);
        assertThat(Gcm.open(hex(test, "key"), hex(test, "aad"), join(hex(test, "iv"), sealed)))
                .isEqualTo(plain);
    }

    private static void isRefused(JsonNode test) {
        var sealed = join(hex(test, "iv"), join(hex(test, "ct"), hex(test, "tag")));
        assertThatThrownBy(() -> Gcm.open(hex(test, "key"), hex(test, "aad"), sealed))
                .as("%s", test.get("tcId"))
                .isInstanceOf(Unreadable.class);
    }

    private static byte[] hex(JsonNode test, String name) {
        return HexFormat.of().parseHex(test.get(name).asText());
    }

    private static byte[] join(byte[] first, byte[] second) {
        var whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }

    private static JsonNode read() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(VECTORS))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
