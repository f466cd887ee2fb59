// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.domain.Question.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Set<String> CHOICES = Set.of("hole", "crack");

    private static Question asking(AnswerType type) {
        return new Question(type, true, type.isList() ? CHOICES : Set.of());
    }

    private static Optional<Fault> fault(AnswerType type, String... answers) {
        return asking(type).judge(List.of(answers), SEOUL).fault();
    }

    private static List<String> kept(AnswerType type, String... answers) {
        return asking(type).judge(List.of(answers), SEOUL).answers();
    }

    @Test
    void takesWhatItsTypeAllows() {
        assertThat(kept(AnswerType.STRING, "a line")).containsExactly("a line");
        assertThat(fault(AnswerType.STRING, "two\nlines")).contains(Fault.LINES);
        assertThat(fault(AnswerType.STRING, "x".repeat(501))).contains(Fault.LONG);
        assertThat(kept(AnswerType.TEXT, "two\nlines")).containsExactly("two\nlines");
        assertThat(fault(AnswerType.TEXT, "x".repeat(4001))).contains(Fault.LONG);
        assertThat(kept(AnswerType.NUMBER, "-1.5")).containsExactly("-1.5");
        for (var wrong : List.of("1,5", "1e999999999999", "three", "1".repeat(41))) {
            assertThat(fault(AnswerType.NUMBER, wrong)).contains(Fault.NO_NUMBER);
        }
        assertThat(fault(AnswerType.TEXT, "one", "two")).contains(Fault.SEVERAL);
    }

    @Test
    void takesSeveralOfAListOnlyWhereSeveralAreAsked() {
        assertThat(kept(AnswerType.SINGLEVALUELIST, "hole")).containsExactly("hole");
        assertThat(fault(AnswerType.SINGLEVALUELIST, "hole", "crack")).contains(Fault.SEVERAL);
        assertThat(kept(AnswerType.MULTIVALUELIST, "hole", "crack")).containsExactly("hole", "crack");
        assertThat(fault(AnswerType.MULTIVALUELIST, "hole", "hole")).contains(Fault.SEVERAL);
        assertThat(fault(AnswerType.MULTIVALUELIST, "Hole")).contains(Fault.UNLISTED);
    }

    @Test
    void needsAnAnswerOnlyWhereItSaysSo() {
        assertThat(fault(AnswerType.TEXT)).contains(Fault.MISSING);
        var free = new Question(AnswerType.TEXT, false, Set.of());
        assertThat(free.judge(List.of(), SEOUL)).isEqualTo(new Question.Verdict(Optional.empty(), List.of()));
    }

    @Test
    void keepsATimeWithItsZoneHoweverItWasTyped() {
        for (var typed : List.of(
                "2026-03-04T05:06:00+09:00",
                "2026-03-03T20:06:00Z",
                "2026-03-04T05:06",
                "2026-03-04 05:06",
                "٢٠٢٦-٠٣-٠٤ ٠٥:٠٦")) {
            assertThat(kept(AnswerType.DATETIME, typed)).as(typed).containsExactly("2026-03-04T05:06:00+09:00");
        }
        for (var wrong : List.of("soon", "2026-02-30T05:06", "9999-01-01T00:00Z", "4/3/2026")) {
            assertThat(fault(AnswerType.DATETIME, wrong)).as(wrong).contains(Fault.NO_TIME);
        }
    }

    @Test
    void readsNumbersInAnyScript() {
        assertThat(kept(AnswerType.NUMBER, "٣٫٥")).containsExactly("3.5");
        assertThat(kept(AnswerType.NUMBER, "१२")).containsExactly("12");
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(Arbitraries.of(AnswerType.class), Arbitraries.of(true, false))
                .as((type, required) -> new Question(type, required, type.isList() ? CHOICES : Set.of()));
    }

    @Provide
    Arbitrary<List<String>> typed() {
        var texts = Arbitraries.oneOf(
                Arbitraries.of("hole", "crack", "dent", "a\nb", "١٢", "-0", "1e3", "x".repeat(600), "y".repeat(4001)),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
                Arbitraries.bigDecimals().map(BigDecimal::toString),
                Arbitraries.longs()
                        .between(0, 4_000_000_000L)
                        .map(second -> Instant.ofEpochSecond(second).toString()),
                Arbitraries.longs()
                        .between(0, 4_000_000_000L)
                        .map(second -> LocalDateTime.ofInstant(Instant.ofEpochSecond(second), SEOUL)
                                .toString()));
        return texts.list().ofMaxSize(3);
    }

    /** What is kept is an answer itself, and is kept as it is; what is refused leaves nothing. */
    @Property
    void keepsOnlyWhatItWouldTakeAgain(@ForAll("questions") Question question, @ForAll("typed") List<String> typed) {
        var verdict = question.judge(typed, SEOUL);
        if (verdict.fault().isPresent()) {
            assertThat(verdict.answers()).isEmpty();
            return;
        }
        assertThat(verdict.answers()).hasSameSizeAs(typed);
        assertThat(question.required() && typed.isEmpty()).isFalse();
        assertThat(verdict.answers())
                .allSatisfy(answer -> assertThat(answer.length()).isLessThanOrEqualTo(question.most()));
        assertThat(question.judge(verdict.answers(), SEOUL)).isEqualTo(verdict);
        if (question.type().isList()) {
            assertThat(CHOICES).containsAll(verdict.answers());
            assertThat(new HashSet<>(verdict.answers())).hasSameSizeAs(typed);
        }
        if (question.type() == AnswerType.NUMBER) {
            verdict.answers().forEach(BigDecimal::new);
        }
    }
}
