// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rows with sealed columns, which the kit has written again when the module's key was changed, and once after the rows of an
 * older release were kept plain. Called in the background, by one thread at a time; may be called again for rows that are done.
 */
@FunctionalInterface
@ConsumerType
public interface SealedRows {
    /**
     * Looks at the next rows in the order of their ids, and seals those anew that are not {@link Vault#isCurrent current}.
     *
     * @param after the last row that was looked at; empty text at the beginning
     * @return the last row that was looked at now; empty when there are no more
     */
    Optional<String> renew(String after, int most);
}
