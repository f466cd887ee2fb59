// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import java.util.List;

/** Words of strangers, brought to a length that we keep: counted in UTF-16, as the database counts. */
final class Words {
    /** As many as most servers take of one citizen. */
    private static final int MOST_ADDRESSES = 3;

    private Words() {}

    /** Those that lead to a page of the web and are no longer than we keep. */
    static List<String> addresses(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("https?://\\S{1,490}"))
                .limit(MOST_ADDRESSES)
                .toList();
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
