// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Opens what {@link SealingStream} wrote, segment by segment: nothing is given out before it was checked. */
final class OpeningStream extends InputStream {
    private final PushbackInputStream from;
    private final Segments segments;
    private byte[] plain = {};
    private int next;
    private int number;
    private boolean last;

    OpeningStream(InputStream from, byte[] key, byte[] associated) throws IOException {
        this.from = new PushbackInputStream(from, 1);
        if (this.from.read() != Segments.HEADER) {
            throw new Unreadable("not a sealed stream");
        }
        var salt = exactly(Segments.SALT);
        segments = new Segments(Hkdf.derive(key, salt, associated), exactly(Segments.PREFIX));
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = from.readNBytes(length);
        if (bytes.length != length) {
            throw new Unreadable("cut off");
        }
        return bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == plain.length) {
            if (last) {
                return -1;
            }
            segment();
        }
        int now = Math.min(length, plain.length - next);
        System.arraycopy(plain, next, to, offset, now);
        next += now;
        return now;
    }

    private void segment() throws IOException {
        var sealed = from.readNBytes(Segments.plain(number) + Gcm.TAG);
        if (sealed.length < Gcm.TAG) {
            throw new Unreadable("cut off");
        }
        int more = from.read();
        if (more >= 0) {
            from.unread(more);
        }
        last = more < 0;
        plain = segments.open(number, last, sealed);
        next = 0;
        number = Math.incrementExact(number);
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
