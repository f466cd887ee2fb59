// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One thing that one server tells another, in a line without gaps.
 *
 * @param number from 1, one more than that of the change before
 * @param kind a {@link ChangeKind}; another server may know more of them
 * @param body a row as {@link RowText} writes it, at most 4,000 characters
 */
public record Change(long number, String kind, String body) {
    public static final int LONGEST = 4000;
    private static final int PARTS = 3;

    /** @throws IllegalArgumentException when a part is outside of its range */
    public Change {
        if (number < 1 || !kind.matches("[A-Z_]{1,40}") || body.length() > LONGEST) {
            throw new IllegalArgumentException("not a change");
        }
        if (body.chars().anyMatch(each -> each <= ' ' || each > '~')) {
            throw new IllegalArgumentException("not the body of a change");
        }
    }

    /** In one line: number, kind and body with a space between. */
    public String text() {
        return number + " " + kind + " " + body;
    }

    /** @throws IllegalArgumentException when it is not as {@link #text} writes it */
    public static Change read(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a change");
        }
        return new Change(Long.parseLong(parts[0]), parts[1], parts[2]);
    }

    /**
     * What names the whole line up to this change: SHA-256 of what names it up to the one before, and of this one.
     *
     * @param before 64 hexadecimal digits, or nothing before the first
     */
    public String hash(String before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((before + " " + text()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
