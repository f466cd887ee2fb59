// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The keys of the vault, for those who look after the city. */
@ProviderType
public interface VaultKeys {
    /**
     * Gives every module that has keys a new one. What is sealed from now on is sealed with it; what was sealed before stays
     * readable and is sealed anew in the background.
     *
     * @return how many modules have a new key
     */
    int rotate();

    /** The keys, newest first within a module. */
    List<Key> keys();

    /** Where the secret that wraps the keys comes from: {@code environment} or {@code data folder}. */
    String master();

    /**
     * A key, without its bytes.
     *
     * @param current whether it seals
     * @param renewed when the module's rows were last all sealed with it; empty while some may not be
     */
    record Key(String id, String module, Instant made, boolean current, Optional<Instant> renewed) {}
}
