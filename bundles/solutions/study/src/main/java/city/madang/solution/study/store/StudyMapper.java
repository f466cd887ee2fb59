// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.store;

import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.SignOff;
import java.util.List;
import java.util.Optional;

/** Answers, sign-offs and weights. */
public interface StudyMapper {
    /** A changed weight. @param rule its id */
    record WeightRow(String rule, int weight) {}

    /** By question, then by when they were given. */
    List<Answer> answers();

    void insertAnswer(Answer answer);

    int updateAnswer(Answer answer);

    void deleteAnswer(String question, PersonId person);

    List<SignOff> signOffs();

    Optional<SignOff> signOff(Part part);

    void sign(SignOff signOff);

    int unsign(Part part);

    List<WeightRow> weights();

    void insertWeight(WeightRow row);

    void deleteWeight(String rule);

    void deleteWeights();
}
