// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.metrics;

import city.madang.kit.Measures.Measure;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the node itself is like: Java, disk, modules. */
final class NodeMeasures {
    private static final double SECOND = 1000;

    private NodeMeasures() {}

    static List<Measure> java() {
        var all = new ArrayList<Measure>();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        all.add(Measure.gauge("madang_java_heap_bytes", "Heap in use", heap.getUsed()));
        all.add(Measure.gauge("madang_java_heap_most_bytes", "Most heap", heap.getMax()));
        var threads = ManagementFactory.getThreadMXBean();
        all.add(Measure.gauge("madang_java_threads", "Threads", threads.getThreadCount()));
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            all.add(Measure.counter(
                            "madang_java_collection_seconds_total",
                            "Time that the collection of garbage took",
                            collector.getCollectionTime() / SECOND)
                    .with("collector", collector.getName()));
        }
        all.add(Measure.gauge(
                "madang_java_classes",
                "Loaded classes",
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()));
        var runtime = ManagementFactory.getRuntimeMXBean();
        all.add(Measure.gauge("madang_up_seconds", "Time since this node started", runtime.getUptime() / SECOND));
        all.add(Measure.gauge(
                "madang_system_load",
                "Load of the machine over a minute",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return all;
    }

    static List<Measure> disk(Path data) {
        try {
            var store = Files.getFileStore(data);
            return List.of(
                    Measure.gauge("madang_disk_free_bytes", "Room for the data folder", store.getUsableSpace()),
                    Measure.gauge("madang_disk_bytes", "Size of the data folder's disk", store.getTotalSpace()));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** One line for each module and state, 1 for the present one: that is how alerts are written. */
    static List<Measure> modules(List<ModuleReport> reports) {
        var all = new ArrayList<Measure>();
        for (var report : reports) {
            for (var state : ModuleState.values()) {
                all.add(Measure.gauge("madang_module_state", "Where modules stand", report.state() == state ? 1 : 0)
                        .with("module", report.id())
                        .with("state", state.name().toLowerCase(Locale.ROOT)));
            }
        }
        return all;
    }
}
