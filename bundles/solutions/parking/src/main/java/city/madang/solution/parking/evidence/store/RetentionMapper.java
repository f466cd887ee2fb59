// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is not needed any more. */
public interface RetentionMapper {
    /** A stay, and the plate that it had. */
    record Over(String id, Optional<String> plate) {}

    /** How many stays ended in a span of time with a plate that is counted, and how many different vehicles these were. */
    record Counted(long stays, long vehicles) {}

    /** Stays that ended before then. */
    List<Over> stays(Instant before, int most);

    /** Vehicles that went back before then. */
    List<Over> wentBack(Instant before, int most);

    /** Takes plates and pictures from a stay; what it cost and paid stays. @param hash of its plate */
    void blank(String id, Optional<String> hash);

    /** What was seen of a vehicle. */
    List<String> sightsOf(String session);

    /** What was seen before then, of vehicles of which no stay is known. */
    List<String> sightsOfNobody(Instant before, int most);

    void deleteSight(String id);

    List<String> happenings(Instant before, int most);

    void deleteHappening(String id);

    /** Those of which it is known what became of them. */
    List<String> orders(Instant before, int most);

    void deleteOrder(String id);

    Counted counted(Instant from);
}
