// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

/** How codes are read that people type from somewhere else. */
final class TypedCode {
    private static final int LONGEST = 30;

    private TypedCode() {}

    /** Capitals, digits of any script as ASCII, without spaces and hyphens; cut, because no code is that long. */
    static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toUpperCase(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
