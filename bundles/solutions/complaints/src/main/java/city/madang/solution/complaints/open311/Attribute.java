// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.stream.Collectors.toSet;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Question;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a service asks besides what and where (GeoReport v2, "GET Service Definition").
 *
 * @param code names it within the service, 1 to 60 of {@code A-Z a-z 0-9 _ -}
 * @param position from 1; the order in which it is asked
 * @param variable false when it asks nothing and only tells {@code description}
 * @param hint how to write the answer
 * @param choices of a list; empty otherwise
 */
public record Attribute(
        ServiceCode service,
        String code,
        int position,
        AnswerType datatype,
        boolean required,
        boolean variable,
        LocalText description,
        Optional<LocalText> hint,
        List<Choice> choices) {
    public static final int MOST_HINT = 500;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /** One of a list. @param code what is sent */
    public record Choice(String code, LocalText name) {}

    public Attribute {
        code = code(code);
        choices = List.copyOf(choices);
    }

    /** @throws IllegalArgumentException when it cannot name an attribute or a choice */
    public static String code(String typed) {
        if (!CODE.matcher(typed).matches()) {
            throw new IllegalArgumentException("not a code");
        }
        return typed;
    }

    /** What can answer it. */
    public Question question() {
        return new Question(
                datatype, required, choices.stream().map(Choice::code).collect(toSet()));
    }

    /** An answer to it that was taken. */
    public Given given(String answer) {
        var name = choices.stream()
                .filter(choice -> choice.code().equals(answer))
                .map(Choice::name)
                .findFirst();
        return new Given(service, code, datatype, description, answer, name);
    }
}
