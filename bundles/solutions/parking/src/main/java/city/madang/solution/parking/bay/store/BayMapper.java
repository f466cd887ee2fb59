// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.store;

import city.madang.device.DeviceId;
import city.madang.solution.parking.site.CarParkId;
import java.util.List;
import java.util.Optional;

/** Bays, which devices tell of them, and what was told last. */
public interface BayMapper {
    /** Nobody else sets up or hears bays of it before the end of the unit of work. @return 0 when it has none */
    int hold(CarParkId carPark);

    /** After how many minutes a silent sensor is not believed any more. */
    Optional<Integer> silent(CarParkId carPark);

    void insertPlan(CarParkId carPark, int minutes);

    void updatePlan(CarParkId carPark, int minutes);

    /** Devices that tell of its bays. */
    List<DeviceId> devices(CarParkId carPark);

    List<CarParkId> carParksOf(DeviceId device);

    void insertDevice(CarParkId carPark, DeviceId device);

    void deleteDevices(CarParkId carPark);

    /** In no order. */
    List<BayRow> bays(CarParkId carPark);

    /** Those that are for something, in no order. */
    List<BayRow> marked(CarParkId carPark);

    void insert(BayRow bay);

    void update(BayRow bay);

    void delete(String id);

    void deleteNow(String id);

    /** What one device told of its bays. */
    void deleteNows(CarParkId carPark, DeviceId device);

    /** What is known of the bays of a car park, of those of which anything is. */
    List<BayNowRow> nows(CarParkId carPark);

    /** The same of those that are for something. */
    List<BayNowRow> markedNows(CarParkId carPark);

    /** Bays of which a device tells by these names. @param sensors at least one */
    List<BayRow> bySensor(DeviceId device, List<String> sensors);

    /** What is known of the same. */
    List<BayNowRow> nowsBySensor(DeviceId device, List<String> sensors);

    void insertNow(BayNowRow now);

    void updateNow(BayNowRow now);
}
