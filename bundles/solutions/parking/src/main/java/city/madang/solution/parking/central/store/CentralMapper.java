// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.store;

import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a centre keeps of its sites. */
public interface CentralMapper {
    /** A row of {@code parking_told}. */
    record ToldRow(String site, long number, String kind, String body, Instant made) {}

    /** A row of {@code parking_odd_change}: what a site told and could not be. */
    record OddRow(
            String id, String site, String epoch, long number, String kind, String body, String why, Instant made) {}

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

    int countOdd(String site);

    /** The newest first. */
    List<OddRow> odd(String site, int most);

    Optional<QuoteRow> quote(String session);

    void insertQuote(QuoteRow quote);

    int updateQuote(QuoteRow quote);

    void deleteQuote(String session);
}
