// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is known of a file before its last piece is there. Its time on the disk is that of the last piece. */
record ArrivalNote(String name, long length, FileRule rule) {
    static ArrivalNote read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var kinds =
                Arrays.stream(lines.get(2).split(",")).map(FileKind::valueOf).collect(Collectors.toSet());
        return new ArrivalNote(
                lines.get(0), Long.parseLong(lines.get(1)), new FileRule(kinds, 1, Integer.parseInt(lines.get(3))));
    }

    void write(Path half, Path whole) throws IOException {
        var kinds = rule.inOrder().stream().map(FileKind::name).collect(Collectors.joining(","));
        Files.writeString(
                half,
                String.join(
                        "\n",
                        name.replaceAll("\\p{Cc}", " "),
                        String.valueOf(length),
                        kinds,
                        String.valueOf(rule.megabytes()),
                        ""));
        Disk.sync(half);
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    }
}
