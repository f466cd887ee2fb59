// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.store;

import city.madang.identity.PersonId;
import city.madang.solution.parking.demand.domain.Proposal;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.tariff.domain.DayKind;
import city.madang.solution.parking.tariff.domain.TariffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules, counts and proposals of prices that follow demand. */
public interface DemandMapper {
    /** A row of {@code parking_demand_count}. */
    record CountRow(CarParkId carPark, LocalDate countedOn, int minuteOfDay, DayKind kind, int taken, int spaces) {}

    /** As CSV. */
    Optional<String> rules(TariffId tariff);

    int deleteRules(TariffId tariff);

    void insertRules(TariffId tariff, String rules, Instant changed);

    int deleteCount(CountRow row);

    void insertCount(CountRow row);

    /** In the order of time. */
    List<CountRow> counts(CarParkId carPark, LocalDate first, LocalDate last);

    void insertProposal(Proposal proposal);

    Optional<Proposal> proposal(String id);

    /** Latest first. */
    List<Proposal> proposals(TariffId tariff);

    /** Of all tariffs, latest first. */
    List<Proposal> approved();

    /** One that is open. */
    int decide(String id, Proposal.State state, PersonId person, Instant at);
}
