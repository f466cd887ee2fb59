// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a folder weighs on the disk. */
final class Weight {
    private Weight() {}

    /** Bytes of its files, also those in folders below it. */
    static double of(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            double bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
