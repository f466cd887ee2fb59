// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Shows lines of text: the plate that comes in, a notice, a fee, free spaces. */
@ConsumerType
public interface TextBoard extends DeviceRole {
    /** How many lines, at least 1. */
    int lines();

    /** How many characters of usual width a line has, at least 1; a longer line is cut or scrolls, as the device does. */
    int columns();

    /**
     * Replaces all that is shown. Fewer lines than there are leave the others empty; more are REFUSED with NOT_ABLE, and so are
     * characters that the device does not have.
     */
    Outcome show(Shown shown, CommandId id, Deadline deadline) throws IOException, InterruptedException;

    /**
     * What to show.
     *
     * @param lines from the top, without control characters; empty clears the board
     * @param until the device clears it, if it can; otherwise it stays until something else is shown. Empty for always
     */
    record Shown(List<String> lines, Optional<Instant> until) {
        private static final int MOST_LINES = 50;
        private static final int LONGEST_LINE = 500;

        /** @throws IllegalArgumentException for more than 50 lines, a line of more than 500 characters, or control characters */
        public Shown {
            if (lines.size() > MOST_LINES || lines.stream().anyMatch(Shown::isOdd)) {
                throw new IllegalArgumentException("not lines for a board");
            }
            lines = List.copyOf(lines);
        }

        private static boolean isOdd(String line) {
            return line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl);
        }
    }
}
