// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** A text message and what it costs: 3GPP TS 23.038 has 160 letters of its own alphabet in one, or 70 of any. */
public record ShortMessage(String text) {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each counts twice. */
    private static final String EXTENSION = "^{}\\[~]|€";

    private static final int ONE = 160;
    private static final int EACH = 153;
    private static final int ONE_OF_ANY = 70;
    private static final int EACH_OF_ANY = 67;

    /** How many parts a phone gets. */
    public int parts() {
        var ofAlphabet = text.chars().allMatch(c -> (ALPHABET + EXTENSION).indexOf(c) >= 0);
        if (ofAlphabet) {
            var doubled = text.chars().filter(c -> EXTENSION.indexOf(c) >= 0).count();
            return parts(text.length() + (int) doubled, ONE, EACH);
        }
        return parts(text.length(), ONE_OF_ANY, EACH_OF_ANY);
    }

    private static int parts(int length, int one, int each) {
        return length <= one ? 1 : (length + each - 1) / each;
    }

    public int length() {
        return text.codePointCount(0, text.length());
    }
}
