// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.W3cTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question and its answers, in the reader's language where it was asked in that. Public, because templates read it.
 *
 * @param answers at least one
 */
public record GivenView(String question, List<Part> answers) {

    /** One answer. @param time when it is one */
    public record Part(String text, Optional<Instant> time) {}

    /** Several answers to one question stand together. */
    public static List<GivenView> of(List<Given> all, Locale reader) {
        var questions = new LinkedHashMap<String, GivenView>();
        for (var given : all) {
            questions
                    .computeIfAbsent(
                            given.service() + " " + given.code(),
                            any -> new GivenView(given.question().in(reader), new ArrayList<>()))
                    .answers
                    .add(part(given, reader));
        }
        return List.copyOf(questions.values());
    }

    private static Part part(Given given, Locale reader) {
        return new Part(
                given.words(reader),
                given.datatype() == AnswerType.DATETIME
                        ? W3cTime.parse(given.answer(), ZoneOffset.UTC)
                        : Optional.empty());
    }
}
