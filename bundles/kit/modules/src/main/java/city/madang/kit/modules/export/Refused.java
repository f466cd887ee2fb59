// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import java.util.List;

/** Why nothing was exported, as sentences that say what to do. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(List<String> sentences) {
        this(String.join("\n", sentences));
    }
}
