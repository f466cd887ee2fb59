// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface EventMapper {
    /** The number is the database's. */
    void insert(EventRow event);

    int known(String device, String mark);

    List<EventRow> after(long number, int most);

    List<EventRow> newest(String device, int most);

    /** Of a device, but for what it tells of its health. 0 when there is none. */
    long newestNumber(String device);

    /** Of all. 0 when there is none. */
    long lastNumber();

    List<Long> over(Instant before, int most);

    void delete(long number);

    void deleteOfDevice(String device);

    List<RefusedRow> refused(String device);

    /** Adds to what was counted. @return 0 when there was nothing */
    int addRefused(RefusedRow row);

    void insertRefused(RefusedRow row);

    void deleteRefused(String device);

    Optional<Long> follower(String name);

    int insertFollower(String name, long upto);

    void moveFollower(String name, long upto);
}
