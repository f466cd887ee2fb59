// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import java.time.Instant;
import java.util.Optional;

/** The city's choices. */
public interface ChoiceMapper {
    /** An ISO 8601 period. */
    Optional<String> find(String module, String name);

    void insert(String module, String name, String period, Instant chosen);

    void delete(String module, String name);

    /** All that was chosen for a module. */
    void deleteOf(String module);
}
