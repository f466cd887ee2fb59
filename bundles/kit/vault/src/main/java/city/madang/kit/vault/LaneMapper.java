// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.util.Optional;

/** Lanes. */
public interface LaneMapper {
    void insert(LaneRow lane);

    Optional<LaneRow> find(String module, String name);

    void changePrivateKey(String module, String name, String privateKey);

    void deleteOf(String module);
}
