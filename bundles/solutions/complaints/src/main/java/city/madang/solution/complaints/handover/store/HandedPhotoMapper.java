// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.handover.HandedPhoto;
import java.util.List;
import java.util.Optional;

/** Photos that go along with requests to other servers. */
public interface HandedPhotoMapper {
    void insert(HandedPhoto handed);

    Optional<HandedPhoto> find(String photo);

    /** In their order. */
    List<HandedPhoto> of(String ref);

    void delete(ReceiptNumber number);
}
