// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.store;

import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.SignOff;
import city.madang.solution.study.domain.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers, sign-offs and weights. */
public interface StudyMapper {
    /** A changed weight. @param rule its id */
    record WeightRow(String rule, int weight) {}

    /**
     * An answer as it is kept.
     *
     * @param asideFor whose answer counts in its place
     */
    record AnswerRow(
            String question,
            PersonId person,
            Group speaksFor,
            String said,
            Instant changed,
            Optional<PersonId> asideFor) {
        public Answer answer() {
            return new Answer(question, person, speaksFor, said, changed);
        }
    }

    /** @param laptop its name */
    record VoiceName(PersonId id, String name, String laptop) {}

    /** Waits until nobody else has it, and has it until the unit of work ends. */
    int takeTurn(Turn turn);

    /** Those that count, by question, then by when they were given. */
    List<Answer> answers();

    /** One person's, those too that do not count. */
    List<AnswerRow> answersOf(PersonId person);

    void insertAnswer(AnswerRow answer);

    /** Of the same person and question. */
    int updateAnswer(AnswerRow answer);

    int deleteAnswer(String question, PersonId person);

    /** A person's answer counts no more. @param inPlaceOf whose answer counts in its place */
    int setAside(String question, PersonId person, PersonId inPlaceOf);

    /** What stood back for this person's answer counts again. */
    int bringBack(String question, PersonId person);

    /** People of laptops, with the laptop's name. */
    List<VoiceName> voices();

    List<SignOff> signOffs();

    Optional<SignOff> signOff(Part part);

    void sign(SignOff signOff);

    int unsign(Part part);

    List<WeightRow> weights();

    void insertWeight(WeightRow row);

    void deleteWeight(String rule);

    int deleteWeights();

    /** Answers, sign-offs and evidence lead to another person, or to nobody. */
    int renameAnswers(PersonId from, PersonId to);

    int renameAsides(PersonId from, PersonId to);

    int renameSignOffs(PersonId from, PersonId to);

    int renameEvidence(PersonId from, PersonId to);
}
