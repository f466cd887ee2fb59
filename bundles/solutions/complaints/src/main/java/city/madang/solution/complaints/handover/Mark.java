// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.module.Kit;
import java.security.SecureRandom;

/** By which a request that we sent is found again: written into its words, and telling nothing by itself. */
final class Mark {
    /** Douglas Crockford's, without letters that look like digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String PREFIX = "MDG-";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Mark() {}

    /** As it stands in the last line of what is sent. */
    static String line(Kit kit, String mark) {
        return kit.texts()
                .text(kit.city().languages().get(0), "handover.mark", kit.city().name(), mark);
    }

    static String next() {
        var mark = new StringBuilder(PREFIX);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> mark.append(LETTERS.charAt(letter)));
        return mark.toString();
    }
}
