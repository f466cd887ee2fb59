// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import java.util.List;

public interface WordingMapper {
    List<Wording> all();

    void insert(Wording wording);

    void delete(Wording wording);

    /** All of a module. */
    void deleteOf(String module);
}
