// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals in segments, as Tink's AES-GCM-HKDF streaming AEAD does with 64 KiB segments: a header of salt and nonce prefix, a key of
 * the stream's own, and in each nonce the segment's number and whether it is the last, so that none can be changed, moved, left
 * out or cut off (developers.google.com/tink/streaming-aead/aes_gcm_hkdf_streaming).
 */
final class SealingStream extends OutputStream {
    private final OutputStream to;
    private final Segments segments;
    private final byte[] plain;
    private int filled;
    private int number;
    private boolean closed;

    SealingStream(OutputStream to, byte[] key, byte[] associated, SecureRandom random) throws IOException {
        this.to = to;
        var salt = new byte[Segments.SALT];
        var prefix = new byte[Segments.PREFIX];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        segments = new Segments(Hkdf.derive(key, salt, associated), prefix);
        plain = new byte[Segments.PLAIN];
        to.write(Segments.HEADER);
        to.write(salt);
        to.write(prefix);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int next = offset;
        int left = length;
        while (left > 0) {
            if (filled == Segments.plain(number)) {
                segment(false);
            }
            int now = Math.min(left, Segments.plain(number) - filled);
            System.arraycopy(from, next, plain, filled, now);
            filled += now;
            next += now;
            left -= now;
        }
    }

    private void segment(boolean last) throws IOException {
        to.write(segments.seal(number, last, plain, filled));
        filled = 0;
        number = Math.incrementExact(number);
    }

    /** Writes the last segment. One that is not closed cannot be opened. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (to) {
                segment(true);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }
}
