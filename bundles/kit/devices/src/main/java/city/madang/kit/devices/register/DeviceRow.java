// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.register;

import city.madang.device.DeviceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A device as it stands in the database. Public, because templates read it.
 *
 * @param settings JSON of what was typed, by the names of the settings
 * @param secrets the same of secret settings, sealed; empty text for none
 */
public record DeviceRow(
        String id,
        String name,
        String driver,
        Optional<String> parent,
        boolean enabled,
        String settings,
        String secrets,
        Instant made) {
    public DeviceId device() {
        return new DeviceId(id);
    }

    public Optional<DeviceId> above() {
        return parent.map(DeviceId::new);
    }
}
