// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.audit.Audit;
import city.madang.identity.Visitor;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The record of acts, for the kit. */
@ProviderType
public interface AuditLog {
    Audit forModule(String module);

    /** Writes an entry in a unit of work of its own: looks, sign-ins, settings. */
    void record(String module, Visitor who, String action, String subject);

    /** The latest entries. */
    List<Entry> latest(int most);

    /** One entry. {@code who} is a login, {@code holder}, or {@code nobody}. */
    record Entry(Instant at, String module, String who, String action, String subject) {}
}
