// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.lists;

import java.util.List;
import java.util.Optional;

public interface ListMapper {
    /** Newest first. */
    List<KeptList> all(Subject subject, State state);

    Optional<String> content(Subject subject, String id);

    void insert(Subject subject, State state, KeptList list, String content);

    void delete(String id);

    /** What a list is kept for. */
    enum State {
        DRAFT,
        FORMER
    }
}
