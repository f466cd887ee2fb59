// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.device.DeviceId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.money.domain.BoothDuty;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.money.store.BoothMapper.BoothDevice;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which devices stand at the booth of a car park. */
public final class BoothDevices {
    private static final String ACT = "parking.set-up";

    private final Kit kit;

    public BoothDevices(Kit kit) {
        this.kit = kit;
    }

    public Map<BoothDuty, DeviceId> of(CarParkId carPark) {
        return kit.database().read(tx -> tx.mapper(BoothMapper.class).devices(carPark)).stream()
                .collect(Collectors.toMap(BoothDevice::duty, BoothDevice::device));
    }

    public Optional<DeviceId> device(CarParkId carPark, BoothDuty duty) {
        return Optional.ofNullable(of(carPark).get(duty));
    }

    /** In place of those that were there. */
    public void set(Visitor who, CarPark carPark, Map<BoothDuty, DeviceId> devices) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(BoothMapper.class);
            mapper.deleteDevices(carPark.id());
            devices.forEach((duty, device) -> mapper.insertDevice(new BoothDevice(carPark.id(), duty, device)));
            kit.audit().record(tx, who, ACT, carPark.name() + ": booth");
        });
    }
}
