// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.time.Instant;
import java.util.Optional;

/** Sessions of dialled menus. */
public interface UssdMapper {
    Optional<UssdRow> find(String id);

    void insert(UssdRow row);

    void delete(String id);

    int deleteOf(String phone);

    void deleteBefore(Instant time);
}
