// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Question.Fault;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheirAttributeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final List<TheirAttribute.Choice> CHOICES = List.of(new TheirAttribute.Choice("a", "First"));

    private static TheirAttribute asking(String datatype, List<TheirAttribute.Choice> choices) {
        return new TheirAttribute("CODE", datatype, true, true, "What?", "", choices);
    }

    @Test
    void isJudgedAsOurOwnQuestions() {
        var when = asking("datetime", List.of()).question();
        assertThat(when.judge(List.of("2026-03-04T05:06"), SEOUL).answers())
                .containsExactly("2026-03-04T05:06:00+09:00");
        assertThat(when.judge(List.of("soon"), SEOUL).fault()).contains(Fault.NO_TIME);
        assertThat(when.judge(List.of(), SEOUL).fault()).contains(Fault.MISSING);
        var list = asking("multivaluelist", CHOICES).question();
        assertThat(list.judge(List.of("b"), SEOUL).fault()).contains(Fault.UNLISTED);
    }

    @Test
    void takesTextWhereTheirServerDoesNotKeepToTheSpecification() {
        assertThat(asking("singlevaluelist", List.of()).question().type()).isEqualTo(AnswerType.TEXT);
        assertThat(asking("colour", List.of()).question().type()).isEqualTo(AnswerType.TEXT);
        assertThat(asking("String", List.of()).question().type()).isEqualTo(AnswerType.STRING);
        assertThat(asking("string", CHOICES).question().type()).isEqualTo(AnswerType.SINGLEVALUELIST);
    }
}
