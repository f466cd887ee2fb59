// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this JVM holds.
 *
 * @param heap bytes in use after a full collection
 * @param handles open files and sockets; 0 where the system does not tell
 */
record Footprint(long heap, int classes, int threads, long handles) {
    private static final Path HANDLES = Path.of("/proc/self/fd");
    private static final long MEGABYTE = 1024 * 1024;
    private static final int COLLECTIONS = 3;

    /** Takes some seconds. */
    static Footprint now() throws Exception {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                handlesNow());
    }

    private static long handlesNow() throws Exception {
        if (!Files.isDirectory(HANDLES)) {
            return 0;
        }
        try (var open = Files.list(HANDLES)) {
            return open.count();
        }
    }

    @Override
    public String toString() {
        return heap / MEGABYTE + " MB, " + classes + " classes, " + threads + " threads, " + handles + " handles";
    }
}
