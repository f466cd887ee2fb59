// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.data.Tx;
import org.osgi.annotation.versioning.ProviderType;

/** Numbers and PINs by which citizens find again what they filed, without an account. Safe for several threads. */
@ProviderType
public interface Receipts {
    /**
     * Issues a receipt in the caller's unit of work.
     *
     * @param once the {@code once()} of the form; a second call with the same one gives the first receipt again, so that a form
     *     sent twice over a bad line is filed once
     */
    Receipt issue(Tx tx, String once);
}
