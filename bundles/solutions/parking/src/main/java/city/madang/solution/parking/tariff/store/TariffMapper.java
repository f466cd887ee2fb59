// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.store;

import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.tariff.domain.Tariff;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tariffs, their versions, and which car park has which. */
public interface TariffMapper {
    /** By name. */
    List<Tariff> all();

    Optional<Tariff> find(TariffId id);

    void insert(Tariff tariff, Instant made);

    /** Nobody else makes a version of it before the end of the unit of work. */
    int hold(TariffId id);

    /** Latest first. */
    List<VersionRow> versions(TariffId tariff);

    Optional<VersionRow> version(TariffVersionId id);

    void insertVersion(VersionRow row);

    /** Of a draft, and only when it has that revision. */
    int updateRules(TariffVersionId id, String rules, int revision);

    /** Of a draft. */
    int publish(TariffVersionId id, LocalDate fromDay, Instant published);

    /** Of a draft. */
    int discard(TariffVersionId id);

    /** Latest first. */
    List<TariffUse> uses(CarParkId carPark);

    int dropUse(CarParkId carPark, LocalDate fromDay);

    void insertUse(CarParkId carPark, TariffUse use);

    /** What prices stays that begin on that day; its rules may be with the caller already. */
    Optional<TariffVersionId> inForce(CarParkId carPark, LocalDate day);

    /** Days after that one on which a version or another tariff begins there, earliest first. */
    List<LocalDate> changes(CarParkId carPark, LocalDate day);
}
