// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Origin;
import java.util.List;
import java.util.Optional;

/** Where imported requests come from. */
public interface OriginMapper {
    void insert(Origin origin);

    Optional<Origin> find(ReceiptNumber number);

    /** Those of the keys that were taken in before. */
    List<String> known(String source, List<String> keys);
}
