// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import city.madang.identity.ReceiptNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells what stands behind receipts, for the page of the citizen who holds them. Called by any thread. */
@FunctionalInterface
@ConsumerType
public interface FiledSource {
    /** @param numbers receipts that this module issued; one whose record is gone is left out of the answer */
    List<Filed> filed(Set<ReceiptNumber> numbers, Locale locale);
}
