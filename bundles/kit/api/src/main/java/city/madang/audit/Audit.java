// SPDX-License-Identifier: Apache-2.0
package city.madang.audit;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import org.osgi.annotation.versioning.ProviderType;

/** The record of acts. Safe for several threads. */
@ProviderType
public interface Audit {
    /**
     * Writes an entry in the caller's unit of work.
     *
     * @param action {@code <module id>.<word>}
     * @param subject what it was done to, for example a number; no personal data; 200 characters of it are kept
     */
    void record(Tx tx, Visitor who, String action, String subject);
}
