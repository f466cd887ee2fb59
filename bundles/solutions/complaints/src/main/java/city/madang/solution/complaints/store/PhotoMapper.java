// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.file.FileId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.PhotoDecision;
import java.util.Collection;
import java.util.List;

/** What officials decided about photos. */
public interface PhotoMapper {
    void insert(PhotoDecision decision);

    int delete(FileId file);

    /** The first decision of each request first. */
    List<PhotoDecision> of(Collection<ReceiptNumber> numbers);

    int deleteAll(ReceiptNumber number);
}
