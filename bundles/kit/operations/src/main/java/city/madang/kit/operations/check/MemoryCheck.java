// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Memory and open files, where the system tells (Linux). */
final class MemoryCheck {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_MEGABYTES = 1800;
    private static final long LEAST_FILES = 4096;
    private static final long LEAST_HEAP = 256;
    /** Beside the heap Java needs room for classes, threads and the index' files. */
    private static final double MOST_SHARE = 0.7;

    private MemoryCheck() {}

    static List<Finding> here() throws IOException {
        var findings = new ArrayList<Finding>();
        var heap = heap(System.getenv().getOrDefault("MADANG_MAX_MEM", "512m"));
        var machine = number(Path.of("/proc/meminfo"), "MemTotal:");
        findings.add(memory(heap, machine.isPresent() ? OptionalLong.of(machine.getAsLong() / 1024) : machine));
        var files = number(Path.of("/proc/self/limits"), "Max open files");
        if (files.isPresent()) {
            findings.add(files(files.getAsLong()));
        }
        return findings;
    }

    /** @param heap in megabytes, as Java will be told */
    static Finding memory(long heap, OptionalLong machine) {
        var found =
                "heap of " + heap + " MB" + (machine.isPresent() ? ", machine of " + machine.getAsLong() + " MB" : "");
        if (heap < LEAST_HEAP) {
            return Finding.bad("memory", found, "Set MADANG_MAX_MEM to 512m or more.");
        }
        if (machine.isPresent() && heap > machine.getAsLong() * MOST_SHARE) {
            return Finding.bad(
                    "memory", found, "Set MADANG_MAX_MEM to at most 70 % of the machine's memory, or add memory.");
        }
        if (machine.isPresent() && machine.getAsLong() < LEAST_MEGABYTES) {
            return Finding.warning("memory", found, "Give a city 2 GB or more.");
        }
        return Finding.fine("memory", found);
    }

    static Finding files(long most) {
        return most >= LEAST_FILES
                ? Finding.fine("open files", "at most " + most)
                : Finding.warning(
                        "open files", "at most " + most, "Raise it: LimitNOFILE=65536 in the unit, or ulimit -n.");
    }

    /** Megabytes of Java's notation: 512m, 2g. */
    static long heap(String text) {
        var digits = Long.parseLong(text.replaceAll("[^0-9]", ""));
        return switch (text.charAt(text.length() - 1)) {
            case 'g', 'G' -> digits * 1024;
            case 'm', 'M' -> digits;
            case 'k', 'K' -> digits / 1024;
            default -> digits / MEGABYTE;
        };
    }

    private static OptionalLong number(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split("\\s+")[0])
                .filter(text -> text.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
