// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface TalkMapper {
    int insertHeardIfAbsent(String id, Instant now);

    int insertSenderIfAbsent(String phone, Instant now);

    /** Holds the sender until the end of the unit of work, so that their messages are dealt with one after the other. */
    void seen(String phone, Instant now);

    Optional<SenderRow> sender(String phone);

    void language(String phone, String lang);

    void count(String phone, Instant since, int answered);

    Optional<TalkRow> active(String phone);

    Optional<TalkRow> waiting(String phone);

    void insert(TalkRow row);

    void update(TalkRow row);

    void delete(String id);

    void deleteWaiting(String phone);

    List<TalkRow> due(Instant now, int most);

    int countTalks();

    void deleteHeard(Instant before);

    void deleteSenders(Instant before);
}
