// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** The files of the search: what is in them is found, also after the power went. */
final class SearchFiles {
    /** Longer than the search keeps to itself what it has read. */
    private static final Duration REST = Duration.ofSeconds(10);

    private SearchFiles() {}

    /** How many documents are in them when no more come. */
    static long documents(Path folder) throws IOException, InterruptedException {
        long before = -1;
        long there = count(folder);
        while (there != before) {
            Thread.sleep(REST.toMillis());
            before = there;
            there = count(folder);
        }
        return there;
    }

    /** What their folders weigh. */
    static double bytes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            double bytes = 0;
            for (var each : all.filter(Files::isDirectory).toList()) {
                if (inOne(each) > 0) {
                    bytes += Weight.of(each);
                }
            }
            return bytes;
        }
    }

    private static long count(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            long count = 0;
            for (var each : all.filter(Files::isDirectory).toList()) {
                count += inOne(each);
            }
            return count;
        }
    }

    private static long inOne(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return 0;
            }
            try (var reader = DirectoryReader.open(directory)) {
                return reader.numDocs();
            }
        }
    }
}
