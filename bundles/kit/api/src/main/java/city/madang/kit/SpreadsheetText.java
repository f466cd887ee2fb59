// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What spreadsheet programs do with CSV (RFC 4180): they save it with a byte order mark or without, separated as in their country,
 * and take some cells for formulas.
 */
public final class SpreadsheetText {
    /** Without it they take UTF-8 for something else. */
    public static final char MARK = '\ufeff';

    /** How a cell starts that is taken for a formula (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final char APOSTROPHE = '\'';

    private SpreadsheetText() {}

    /** What was saved in UTF-8, without the mark. @throws CharacterCodingException when it is something else */
    public static String decoded(byte[] content) throws CharacterCodingException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        return unmarked(decoder.decode(ByteBuffer.wrap(content)).toString());
    }

    /** Without the mark at its beginning, if there is one. */
    public static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /**
     * Comma, semicolon or tab: what stands most often in the first line. Of two that stand as often it is not the comma, which stands
     * in words too; a comma when none stands there.
     */
    public static char separator(String csv) {
        var heading = csv.lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(each -> count(heading, each) > 0)
                .max(Comparator.comparingLong(each -> count(heading, each)))
                .orElse(',');
    }

    private static long count(String heading, char separator) {
        return heading.chars().filter(c -> c == separator).count();
    }

    /**
     * A text that would be a formula gets an apostrophe before it; so does one that begins with apostrophes and would be one without
     * them, so that {@link #plain} gives the text again.
     */
    public static String harmless(String text) {
        return isFormula(text, apostrophes(text)) ? APOSTROPHE + text : text;
    }

    /** The text that {@link #harmless} was given. */
    public static String plain(String harmless) {
        int apostrophes = apostrophes(harmless);
        return apostrophes > 0 && isFormula(harmless, apostrophes) ? harmless.substring(1) : harmless;
    }

    private static boolean isFormula(String text, int start) {
        return start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0;
    }

    /** How many stand at the beginning. */
    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == APOSTROPHE) {
            count++;
        }
        return count;
    }
}
