// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.picture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface PictureMapper {
    Optional<String> device(String id);

    /** @return 0 when it is there */
    int insert(PictureRow picture);

    /** Ids of those that were kept before then, the oldest first. */
    List<String> over(Instant before, int most);

    List<String> ofDevice(String device);

    void delete(String id);
}
