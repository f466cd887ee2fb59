// SPDX-License-Identifier: Apache-2.0
package city.madang.device.role;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads cards and codes; what it reads is told by {@code CodeRead}. */
@ConsumerType
public interface CardReader extends DeviceRole {
    /** What is held before it. */
    enum Medium {
        /** A card of the car park or of a member. */
        CARD,
        TRANSIT_CARD,
        QR_CODE
    }

    /** What it can read; never empty. */
    Set<Medium> media();
}
