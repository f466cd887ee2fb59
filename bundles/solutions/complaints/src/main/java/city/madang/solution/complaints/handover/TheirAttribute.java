// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import java.util.List;

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

    public boolean isList() {
        return !choices.isEmpty();
    }

    public boolean isMultiple() {
        return "multivaluelist".equals(datatype);
    }

    public boolean isText() {
        return "text".equals(datatype);
    }

    /** Whether they can take these; a date or number they check themselves. */
    public boolean takes(List<String> answers) {
        boolean few = isMultiple() || answers.size() <= 1;
        return few && (!isList() || answers.stream().allMatch(this::offers));
    }

    private boolean offers(String answer) {
        return choices.stream().anyMatch(choice -> choice.code().equals(answer));
    }
}
