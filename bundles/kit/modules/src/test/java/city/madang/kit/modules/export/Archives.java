// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Looks at what an export wrote with the programs that people have. */
final class Archives {
    private Archives() {}

    /** Unpacks beside the file. */
    static Path untar(Path file) throws IOException, InterruptedException {
        var into = Files.createDirectory(file.resolveSibling("unpacked"));
        run(into, "tar", "-xzf", file.toString());
        return into;
    }

    /** What the program says. */
    static String run(Path folder, String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    static SortedMap<String, String> hashes(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(Delivered.place(folder, file), Content.of(file).hash());
            }
        }
        return all;
    }

    /** All times that stand in a zip file. */
    static SortedSet<Instant> times(Path zip) throws IOException {
        var all = new TreeSet<Instant>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Stream.of(entry.getLastModifiedTime(), entry.getLastAccessTime(), entry.getCreationTime())
                        .filter(Objects::nonNull)
                        .map(FileTime::toInstant)
                        .forEach(all::add);
            }
        }
        return all;
    }
}
