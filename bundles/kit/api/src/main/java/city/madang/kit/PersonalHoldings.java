// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle of the kit itself holds about people, as {@code Offer.personal} and {@code Offer.retention} are for solutions.
 * Registered as a service; found by its own class loader, the bundle's texts name everything.
 */
@ConsumerType
public interface PersonalHoldings {
    /** Names the texts, for example {@code notify}. */
    String name();

    /** By the name of the kind of record; in the order of reading. */
    Map<String, PersonalData> personal();

    /** By the name of the rule; in the order of reading. */
    default Map<String, Retention> retention() {
        return Map.of();
    }
}
