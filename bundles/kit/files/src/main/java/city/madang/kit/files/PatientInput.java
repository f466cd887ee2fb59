// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.stream.FileImageInputStream;

/**
 * A file that can be read for a limited time. A JPEG of thousands of tiny scans would keep the decoder busy for hours; it asks
 * for bytes again and again, and here it is stopped.
 */
final class PatientInput extends FileImageInputStream {
    private final long end;

    PatientInput(Path file, Duration patience) throws IOException {
        super(file.toFile());
        end = System.nanoTime() + patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        check();
        return super.read(to, offset, length);
    }

    private void check() throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("takes too long");
        }
    }
}
