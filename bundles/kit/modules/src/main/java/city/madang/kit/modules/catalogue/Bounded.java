// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more than so many bytes, and fails when there are more: what compressed data unpacks to, nobody knows before. */
public final class Bounded extends FilterInputStream {
    private long left;

    /** @param most bytes */
    public Bounded(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(one, 1);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        return count < 0 ? count : counted(count, count);
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        return counted((int) Math.min(skipped, Integer.MAX_VALUE), skipped);
    }

    private int counted(int answer, long count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("it unpacks to more than it says");
        }
        return answer;
    }
}
