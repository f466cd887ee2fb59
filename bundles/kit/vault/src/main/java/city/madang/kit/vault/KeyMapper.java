// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys and which rows were sealed with them. */
public interface KeyMapper {
    /** Waits until nobody else makes keys, and keeps others waiting until the end of the unit of work. */
    void takeTurn();

    void insert(KeyRow key);

    /** By generation. */
    List<KeyRow> of(String module);

    /** By module, newest first. */
    List<KeyRow> all();

    void wrap(String id, String master, String wrapped);

    Optional<String> renewedWith(String module, String name);

    /** When the last of a module's tables was gone through with this key; empty when one was not. */
    Optional<Instant> renewedAt(String module, String key);

    int renewedAgain(String module, String name, String key, Instant now);

    void renewed(String module, String name, String key, Instant now);

    void deleteRenewed(String module);

    /** What it sealed can be read by nobody then, except in a backup, which has the keys too. */
    void deleteOf(String module);
}
