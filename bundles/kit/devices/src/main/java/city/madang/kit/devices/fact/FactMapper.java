// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.fact;

import java.time.Instant;
import java.util.List;

public interface FactMapper {
    /** Of the device itself. */
    List<FactRow> own(String device);

    /** @param battery below which it is low. @param signal below which it is weak */
    SensorCount sensors(String device, int battery, int signal);

    /** Low facts of sensors, batteries first and the lowest first. */
    List<FactRow> worst(String device, int battery, int signal, int most);

    /** Passes over what is older than what is known. @return 0 when nothing is known */
    int update(FactRow fact);

    void insert(FactRow fact);

    void deleteOfDevice(String device);

    /** Sensors that have told nothing since then. */
    List<SensorRow> silent(Instant since, int most);

    void deleteOfSensor(SensorRow sensor);
}
