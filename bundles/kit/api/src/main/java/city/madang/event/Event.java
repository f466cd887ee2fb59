// SPDX-License-Identifier: Apache-2.0
package city.madang.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that happened. Implemented by records whose components are strings, numbers, booleans, instants, enums, the
 * kit's one-part ids, or optionals and lists of these; they are stored as JSON. Handlers are called at least once, so they must be
 * idempotent.
 */
@ConsumerType
public interface Event {
    /** Raised when the components change their meaning; stored beside the event. */
    default int schema() {
        return 1;
    }
}
