// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.time.Duration;

/** The process that asked for this one. When it ends, however it ends, this one ends too. */
final class Parent {
    private static final Duration LOOK = Duration.ofMillis(500);

    private Parent() {}

    static void follow(long pid, Runnable ended) throws Refusal {
        var process = ProcessHandle.of(pid)
                .orElseThrow(() -> new Refusal("there is no process " + pid + " (given by --parent)"));
        var watch = new Thread(() -> await(process, ended), "parent-" + pid);
        watch.setDaemon(true);
        watch.start();
    }

    private static void await(ProcessHandle process, Runnable ended) {
        try {
            while (process.isAlive()) {
                Thread.sleep(LOOK.toMillis());
            }
            ended.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
