// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import java.util.List;
import java.util.Optional;

/** Decisions on archives. */
public interface TrustMapper {
    /** The latest first. */
    List<Decision> all();

    Optional<Decision> find(String sha256);

    void insert(Decision decision);

    int remove(String sha256);
}
