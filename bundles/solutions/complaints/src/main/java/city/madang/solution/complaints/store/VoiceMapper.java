// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.VoiceWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports of the citizens' voice; edition 0 of each is its draft. */
public interface VoiceMapper {
    Optional<VoiceHead> find(String span, int edition);

    /** What was published of a period, the latest first. */
    List<VoiceHead> editions(String span);

    /** The latest edition of each period, the latest period first. */
    List<VoiceHead> latest(int most);

    List<VoiceHead> drafts(int most);

    void insert(VoiceHead head);

    /** Raises the version of a draft that still has this one. */
    int touch(String span, int version, Instant now, PersonId writer);

    List<VoiceWords> words(String span, int edition);

    void insertWords(String span, int edition, VoiceWords words);

    void deleteWords(String span, int edition);

    List<ReceiptNumber> stories(String span, int edition);

    void insertStory(String span, int edition, int place, ReceiptNumber number);

    void deleteStories(String span, int edition);

    List<VoiceLineRow> lines(String span, int edition);

    void insertLine(String span, int edition, VoiceLineRow line);

    /** Requests that most others of the period follow, the most first. */
    List<ReceiptNumber> followed(Instant from, Instant until, int most);

    /** Public requests answered in the period that were given five stars, the latest first. */
    List<ReceiptNumber> bestRated(Instant from, Instant until, int most);
}
