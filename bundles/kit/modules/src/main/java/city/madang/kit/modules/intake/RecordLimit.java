// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a file whose record does not end, most often because a quotation mark is missing, before it fills the memory. */
final class RecordLimit extends FilterReader {
    private final int most;
    private int since;

    /** @param most characters between two calls of {@link #next} */
    RecordLimit(Reader in, int most) {
        super(in);
        this.most = most;
    }

    /** A record ended. */
    void next() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        since += read;
        if (since > most) {
            throw new IOException("a record has more than " + most + " characters; is a quotation mark missing?");
        }
    }
}
