// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import org.apache.lucene.analysis.util.CharTokenizer;

/** Runs of letters, their marks, and digits, whatever the script. */
final class Runs extends CharTokenizer {
    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    @Override
    protected boolean isTokenChar(int c) {
        return c < 128
                ? c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                : Character.isLetterOrDigit(c) || (MARKS >> Character.getType(c) & 1) != 0;
    }
}
