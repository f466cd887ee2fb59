// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import java.nio.charset.StandardCharsets;

/** Fills texts up before they are sealed, so that the length of what is stored says little of what was written. */
public final class Padding {
    private static final int STEP = 1024;
    /** Forms take no control characters. */
    private static final char END = '\u0003';

    private Padding() {}

    /** To a multiple of {@value #STEP} bytes in UTF-8. */
    public static String pad(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length + 1;
        return text + END + " ".repeat(Math.floorMod(-length, STEP));
    }

    /** What was padded. */
    public static String strip(String padded) {
        int end = padded.lastIndexOf(END);
        return end < 0 ? padded : padded.substring(0, end);
    }
}
