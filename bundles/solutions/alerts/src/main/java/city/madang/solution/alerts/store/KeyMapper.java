// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import java.util.List;

/** Keys that sign alerts; one as a rule. */
public interface KeyMapper {
    void insert(KeyRow row);

    /** The oldest first: it is the one that signs. */
    List<KeyRow> all();

    /** Seals it anew if it is still what was read. */
    int replace(KeyRow before, String privateKey);
}
