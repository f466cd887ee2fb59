// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, plain or gzipped. They stop where a record does not end, before it fills the memory. */
final class RecordStream extends FilterInputStream {
    /** In bytes: more than a long history in an export of ours, far less than the memory. */
    private static final int LONGEST_RECORD = 1 << 23;

    private static final int GZIP = 0x1f8b;

    private final String why;
    private int since;

    private RecordStream(InputStream in, String why) {
        super(in);
        this.why = why;
    }

    /** @param why a record most often does not end, as a question */
    static RecordStream open(Path file, String why) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        int start = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return new RecordStream(start == GZIP ? new GZIPInputStream(bytes) : bytes, why);
    }

    /** A record ended. */
    void next() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        since += read;
        if (since > LONGEST_RECORD) {
            throw new IOException("a record has more than " + LONGEST_RECORD + " bytes; " + why);
        }
    }
}
