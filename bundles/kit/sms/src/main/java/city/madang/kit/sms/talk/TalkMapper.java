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

    /** The latest first. */
    List<TalkRow> ofPhone(String phone);

    /** By id. */
    List<TalkRow> after(String id, int most);

    /** Changes what was said if it is still what was read. */
    void reword(TalkRow before, TalkRow row);

    List<TalkRow> due(Instant now, int most);

    int countTalks();

    int deleteTalksOf(String phone);

    /** Talks with the dialogues of a module. */
    void deleteOfModule(String module);

    int deleteSender(String phone);

    /** Who has not written since then and has no talk under way. */
    List<String> silent(Instant before, int most);

    void deleteHeard(Instant before);
}
