// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops.store;

import city.madang.identity.PersonId;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Laptops whose answers are here, and their people. */
public interface LaptopMapper {
    /** How this installation names itself. */
    record SelfRow(String id, String name) {}

    /**
     * @param pack fingerprint of the questions that it asked
     * @param made when its last file was written
     * @param taken when that came in
     * @param person who took it in
     */
    record LaptopRow(String id, String name, String pack, Instant made, Instant taken, PersonId person) {}

    /** @param laptop its id @param theirs the person's id on the laptop */
    record VoiceRow(PersonId id, String laptop, String theirs, String name) {}

    /** @param counting answers of the laptop that count @param aside those that do not */
    record CountRow(String laptop, long people, long counting, long aside) {}

    Optional<SelfRow> self();

    void insertSelf(SelfRow self);

    int nameSelf(SelfRow self);

    /** By name. */
    List<LaptopRow> laptops();

    void insertLaptop(LaptopRow laptop);

    int updateLaptop(LaptopRow laptop);

    int deleteLaptop(String laptop);

    List<VoiceRow> voices();

    List<CountRow> counts();

    void insertVoice(VoiceRow voice);

    int nameVoice(VoiceRow voice);

    /** Everybody's, by question and person. */
    List<AnswerRow> allAnswers();

    /** Answers of a laptop's people. */
    List<AnswerRow> answersFrom(String laptop);

    /** What stood back for a laptop's people counts again. */
    int bringAllBack(String laptop);

    int deleteAnswers(String laptop);

    int deleteVoices(String laptop);
}
