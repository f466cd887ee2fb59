// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.vault.Unreadable;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of sealed streams is Tink's, so Tink reads ours and we read Tink's. */
class StreamTest {
    private static final byte[] KEY = new byte[32];
    private static final byte[] ABOUT = "a photo of one request".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_479, 65_480, 65_481, 131_000, 131_000 + 65_520, 1_000_000})
    void isReadByTink(int length) throws Exception {
        var content = content(length);
        try (var in = tink().newDecryptingStream(new ByteArrayInputStream(seal(content)), ABOUT)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_479, 65_480, 65_481, 131_000, 131_000 + 65_520, 1_000_000})
    void readsWhatTinkSealed(int length) throws Exception {
        var content = content(length);
        var sealed = new ByteArrayOutputStream();
        try (var out = tink().newEncryptingStream(sealed, ABOUT)) {
            out.write(content);
        }
        assertThat(open(sealed.toByteArray(), ABOUT)).isEqualTo(content);
    }

    @Test
    void noticesEveryChange() throws IOException {
        var sealed = seal(content(70_000));
        for (int at : new int[] {0, 1, 33, 40, 70, 65_535, 65_536, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed, ABOUT)).as("byte %d", at).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void noticesWhatWasCutOffSwappedOrAdded() throws IOException {
        var sealed = seal(content(3 * 65_536));
        for (int length : new int[] {0, 10, 40, 41, 65_535, 65_536, 2 * 65_536, sealed.length - 1}) {
            assertThatThrownBy(() -> open(Arrays.copyOf(sealed, length), ABOUT))
                    .as("first %d bytes", length)
                    .isInstanceOf(Unreadable.class);
        }
        var swapped = sealed.clone();
        System.arraycopy(sealed, 65_536, swapped, 2 * 65_536, 65_536);
        System.arraycopy(sealed, 2 * 65_536, swapped, 65_536, 65_536);
        assertThatThrownBy(() -> open(swapped, ABOUT)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, sealed.length + 1), ABOUT))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> open(sealed, "another photo".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Unreadable.class);
    }

    private static byte[] seal(byte[] content) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = new SealingStream(sealed, KEY, ABOUT, new SecureRandom())) {
            out.write(content, 0, content.length / 3);
            out.write(content, content.length / 3, content.length - content.length / 3);
        }
        return sealed.toByteArray();
    }

    private static byte[] open(byte[] sealed, byte[] about) throws IOException {
        try (var in = new OpeningStream(new ByteArrayInputStream(sealed), KEY, about)) {
            return in.readAllBytes();
        }
    }

    private static AesGcmHkdfStreaming tink() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(KEY, "HmacSha256", 32, Segments.SIZE, 0);
    }

    private static byte[] content(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
