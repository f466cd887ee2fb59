// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

/** Words of strangers, brought to a length that we keep: counted in UTF-16, as the database counts. */
final class Words {
    private Words() {}

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
