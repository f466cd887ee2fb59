// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.io.IOException;

/** What the device says, without any line: the class to test most. */
final class Answer {
    private Answer() {}

    /** @throws IOException when it is neither yes nor no; the kit closes the line and opens another */
    static boolean isOccupied(String said) throws IOException {
        return switch (said) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IOException("neither 0 nor 1");
        };
    }
}
