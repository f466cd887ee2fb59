// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.store;

import city.madang.identity.PersonId;
import city.madang.solution.parking.central.SetAside;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a centre keeps of its sites. */
public interface CentralMapper {
    /** A row of {@code parking_told}. */
    record ToldRow(String site, long number, String kind, String body, Instant made) {}

    /** A row of {@code parking_odd_change}: what a site told and could not be. @param settled when a person decided about it */
    record OddRow(
            String id,
            String site,
            String epoch,
            long number,
            String kind,
            String body,
            String why,
            Instant made,
            Optional<Instant> settled,
            Optional<SetAside.Outcome> outcome,
            Optional<PersonId> person,
            Optional<String> reason) {
        /** One that was told just now. */
        public static OddRow of(Standing standing, Change change, String why, Instant now) {
            return new OddRow(
                    UUID.randomUUID().toString(),
                    standing.site(),
                    standing.epoch(),
                    change.number(),
                    change.kind(),
                    change.body(),
                    why,
                    now,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whether nobody has decided about it. */
        public boolean waits() {
            return settled.isEmpty();
        }
    }

    /** What becomes of one. */
    record Settling(String id, SetAside.Outcome outcome, Optional<String> reason) {}

    /** A row of {@code parking_quote}. */
    record QuoteRow(
            String session, Instant asked, Optional<Long> due, Optional<Instant> asOf, Optional<Instant> answered) {}

    Optional<Standing> standing(String site);

    /** Nobody else changes it before the end of the unit of work. @return 0 when there is none */
    int hold(String site);

    void insert(Standing standing);

    void update(Standing standing);

    List<CarParkId> carParks(String site);

    /** Which site runs it; empty when this server does. */
    Optional<String> siteOf(CarParkId carPark);

    void insertTold(ToldRow told);

    /** In their order. */
    List<ToldRow> toldAfter(String site, long number, int most);

    int countTold(String site, long number);

    /** What it is to be told and has not done. */
    int countToldAfter(String site, long number);

    void deleteTold(Instant before);

    void deleteOdd(Instant before);

    void deleteQuotes(Instant before);

    void insertOdd(OddRow odd);

    /** How many wait for a person. */
    int countOdd(String site);

    /** Those that wait first, then the newest. */
    List<OddRow> odd(String site, int most);

    Optional<OddRow> oddOne(String site, String id);

    void settleOdd(Settling how, Optional<PersonId> person, Instant settled);

    Optional<QuoteRow> quote(String session);

    void insertQuote(QuoteRow quote);

    int updateQuote(QuoteRow quote);

    void deleteQuote(String session);
}
