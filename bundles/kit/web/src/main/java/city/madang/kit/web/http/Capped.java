// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body of which no more than so many bytes may be read; one more is a refusal. What breaks while it is read is the sender's
 * fault and a refusal too, so that it is never taken for a failure of ours.
 */
public final class Capped extends FilterInputStream {
    private static final long MEGABYTE = 1 << 20;

    private final long most;
    private long read;

    public Capped(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        try {
            var octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        } catch (IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            var count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        } catch (IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        var passed = new byte[(int) Math.min(wanted, 8192)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        read += more;
        if (read > most) {
            throw tooLarge(most);
        }
    }

    /** Says what is allowed. */
    public static Refusal tooLarge(long most) {
        return most < MEGABYTE
                ? new Refusal(413, "refusal.large.text", most >> 10)
                : new Refusal(413, "refusal.large", most / MEGABYTE);
    }
}
