// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.handover.OtherServer;
import city.madang.solution.complaints.handover.OtherService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Servers of other authorities, their services, and which of those our services are. */
public interface ServerMapper {
    void insert(OtherServer server, String apiKey);

    int update(OtherServer server);

    int updateKey(String id, String apiKey);

    List<OtherServer> all();

    Optional<OtherServer> find(String id);

    /** Sealed; empty when there is none. */
    String key(String id);

    List<OtherService> services(String server);

    /** @param since to begin reading with, when nothing was read yet */
    void updates(String id, boolean updates, Instant since);

    /** Until when updates were read; empty when they never were. */
    Optional<Instant> updatesRead(String id);

    void readUpdates(String id, Instant until);

    void insertService(String server, OtherService service);

    void deleteServices(String server);

    /** Theirs for ours. */
    List<Match> matches(String server);

    void insertMatch(String server, Match match);

    void deleteMatch(String server, ServiceCode ours);

    List<SealedKey> keysAfter(String after, int most);
}
