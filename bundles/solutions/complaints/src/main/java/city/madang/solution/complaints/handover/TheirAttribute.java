// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import static java.util.stream.Collectors.toSet;

import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Question;
import java.util.List;
import java.util.Set;

/**
 * Something that one of their services asks.
 *
 * @param variable false when it asks nothing and only tells {@code description}
 * @param choices of a list; empty otherwise
 */
public record TheirAttribute(
        String code,
        String datatype,
        boolean required,
        boolean variable,
        String description,
        String hint,
        List<Choice> choices) {

    /** One of a list. */
    public record Choice(String code, String name) {}

    public TheirAttribute {
        choices = List.copyOf(choices);
    }

    /** What can answer it: a list that names no choices, and a type that the specification does not have, take any text. */
    public Question question() {
        var type = AnswerType.of(datatype).orElse(AnswerType.TEXT);
        if (choices.isEmpty()) {
            return new Question(type.isList() ? AnswerType.TEXT : type, required, Set.of());
        }
        return new Question(
                type == AnswerType.MULTIVALUELIST ? type : AnswerType.SINGLEVALUELIST,
                required,
                choices.stream().map(Choice::code).collect(toSet()));
    }
}
