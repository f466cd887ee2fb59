// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.register;

import java.util.List;
import java.util.Optional;

public interface DeviceMapper {
    /** By name. */
    List<DeviceRow> all();

    Optional<DeviceRow> find(String id);

    /** @return 0 when it is there */
    int insert(DeviceRow device);

    /** Name, driver, parent, settings and secrets. @return 0 when it is gone */
    int update(DeviceRow device);

    int enable(String id, boolean enabled);

    /** @return 0 when it is gone, or others are reached through it */
    int delete(String id);

    /** With secrets, in the order of their ids. */
    List<DeviceRow> sealedAfter(String id, int most);

    /** @return 0 when the secrets were changed meanwhile */
    int reseal(String id, String before, String now);
}
