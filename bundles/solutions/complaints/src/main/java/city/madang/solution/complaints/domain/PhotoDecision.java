// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static java.util.stream.Collectors.joining;

import city.madang.file.Box;
import city.madang.file.FileId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an official decided about a photo. One about which nobody has decided is for officials, and for who sent it.
 *
 * @param file the original
 * @param moment when a crew took it; empty for one of the citizen
 * @param released whether others see a copy of it
 * @param boxes as {@link #written} makes them
 */
public record PhotoDecision(
        FileId file, ReceiptNumber number, Optional<Moment> moment, boolean released, String boxes, Instant decided) {
    public static final int MOST_BOXES = 20;

    /** What is black on the copy. */
    public List<Box> black() {
        return boxes.lines().map(PhotoDecision::box).toList();
    }

    private static Box box(String line) {
        var parts = Stream.of(line.split(" ")).map(Double::valueOf).toList();
        return new Box(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    public static String written(List<Box> boxes) {
        return boxes.stream()
                .map(box -> box.left() + " " + box.top() + " " + box.width() + " " + box.height())
                .collect(joining("\n"));
    }

    /** Whose file the copy is, in the kit's files. */
    public String owner() {
        return owner(file);
    }

    public static String owner(FileId original) {
        return original.value() + "-public";
    }
}
