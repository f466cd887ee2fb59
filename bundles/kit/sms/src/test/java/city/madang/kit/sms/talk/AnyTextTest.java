// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.data.DataStore;
import city.madang.kit.sms.text.Segments;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever anybody sends, wherever they are: one answer of at most four messages, or something for a person to read. */
class AnyTextTest {
    private static Town town;

    @BeforeContainer
    static void open() {
        town = new Town(DataStore.derbyInMemory("sms-" + UUID.randomUUID()));
        town.answersPerHour = Integer.MAX_VALUE;
    }

    @AfterContainer
    static void close() {
        town.close();
    }

    @Property(tries = 60)
    void givesAnAnswerOrSomethingToRead(@ForAll("messages") List<String> messages) {
        for (var message : messages) {
            long puzzles = town.puzzles();
            boolean waiting = message.isEmpty();
            if (waiting) {
                assertThat(town.silence(Duration.ofMinutes(4))).hasSizeLessThanOrEqualTo(2);
                continue;
            }
            var answers = town.text(message);
            assertThat(answers.size() + town.puzzles() - puzzles)
                    .as("to '%s'", message)
                    .isPositive();
            assertThat(answers)
                    .allMatch(answer -> Segments.of(answer).count() <= 4)
                    .hasSizeLessThanOrEqualTo(2);
        }
        town.stopped.clear();
        town.silence(Duration.ofDays(8));
        town.silence(Duration.ofDays(8));
        assertThat(town.talks())
                .as("a text is taken as it is, then the question whether it is right ends")
                .isZero();
    }

    @Provide
    Arbitrary<List<String>> messages() {
        var known = Arbitraries.of(
                "REPORT",
                "STATUS",
                "신고",
                "بلاغ",
                "help",
                "0",
                "1",
                "2",
                "3",
                "99",
                "100",
                "yes",
                "no",
                "back",
                "more",
                "done",
                "",
                "START",
                "STOP",
                "LANG ko",
                "LANG",
                "lang ",
                "Jongno-gu",
                "11110",
                "park",
                "37.5,127.0",
                "91.5,127.0",
                "{0}",
                "'",
                "%s",
                "\uD83D",
                "١",
                "3.",
                "STATUS 123456",
                "REPORT REPORT",
                "\u202Etext",
                "a\0b");
        var anything = Arbitraries.strings().ofMinLength(1).ofMaxLength(400).filter(text -> !text.isEmpty());
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, known), net.jqwik.api.Tuple.of(1, anything))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 10)
    void beginsAtAnyMoment(@ForAll("messages") List<String> messages) {
        for (var message : messages) {
            town.begin("rate", Map.of("number", "7", "answer", message));
            if (!message.isEmpty()) {
                town.text(message);
            }
        }
        town.stopped.clear();
        for (int i = 0; i <= 2 * messages.size() + 2; i++) {
            town.silence(Duration.ofDays(8));
        }
        assertThat(town.talks()).isZero();
    }
}
