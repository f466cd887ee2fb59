// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface NodeMapper {
    void beginTerm(String node);

    long term();

    /** @return 0 when another one has begun */
    int holdTerm(long number);

    Optional<StandingRow> standing(String device);

    List<StandingRow> standings();

    int updateStanding(StandingRow row);

    void insertStanding(StandingRow row);

    void deleteStanding(String device);

    void deleteStandings();

    void insertErrand(ErrandRow errand);

    /** That nobody has taken, oldest first. */
    List<ErrandRow> openErrands(int most);

    /** @return 0 when another thread has it, or nobody waits any more */
    int takeErrand(String id);

    void answerErrand(String id, String answer);

    Optional<String> answer(String id);

    void deleteErrand(String id);

    /** @return 0 when it was taken */
    int withdrawErrand(String id);

    void deleteErrandsOf(String kind);

    /** @param but a kind for which nobody waits */
    void deleteErrandsOver(String but, Instant before);
}
