// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.diagnostics;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Comparator;

/** What all threads do just now. */
public final class Threads {
    private Threads() {}

    public static String text() {
        var out = new StringBuilder();
        var all = ManagementFactory.getThreadMXBean().dumpAllThreads(false, false);
        Arrays.stream(all)
                .sorted(Comparator.comparing(ThreadInfo::getThreadName))
                .forEach(each -> thread(each, out));
        return out.toString();
    }

    private static void thread(ThreadInfo thread, StringBuilder out) {
        out.append('"').append(thread.getThreadName()).append("\" ").append(thread.getThreadState());
        if (thread.getLockName() != null) {
            out.append(" on ").append(thread.getLockName());
        }
        if (thread.getLockOwnerName() != null) {
            out.append(" held by \"").append(thread.getLockOwnerName()).append('"');
        }
        out.append('\n');
        for (var frame : thread.getStackTrace()) {
            out.append("    at ").append(frame).append('\n');
        }
    }
}
