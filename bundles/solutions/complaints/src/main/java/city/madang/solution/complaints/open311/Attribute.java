// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.ServiceCode;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that a service asks besides what and where (GeoReport v2, "GET Service Definition").
 *
 * @param code names it within the service, 1 to 60 of {@code A-Z a-z 0-9 _ -}
 * @param position from 1; the order in which it is asked
 * @param variable false when it asks nothing and only tells {@code description}
 * @param hint how to write the answer; may be empty
 * @param choices of a list; empty otherwise
 */
public record Attribute(
        ServiceCode service,
        String code,
        int position,
        Type datatype,
        boolean required,
        boolean variable,
        LocalText description,
        String hint,
        List<Choice> choices) {
    public static final int MOST_HINT = 500;
    public static final int MOST_ANSWER = 4000;
    private static final int MOST_STRING = 500;
    private static final int MOST_DIGITS = 40;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /** What can be answered; named as in the specification. */
    public enum Type {
        STRING,
        NUMBER,
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST;

        public boolean isList() {
            return this == SINGLEVALUELIST || this == MULTIVALUELIST;
        }

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    /** Whether these can be the answer; none is for {@link #required} to judge. */
    public boolean takes(List<String> answers) {
        if (answers.size() > 1 && datatype != Type.MULTIVALUELIST) {
            return false;
        }
        return answers.stream().distinct().count() == answers.size()
                && answers.stream().allMatch(this::takes);
    }

    private boolean takes(String answer) {
        return switch (datatype) {
            case STRING -> answer.length() <= MOST_STRING && answer.indexOf('\n') < 0;
            case TEXT -> answer.length() <= MOST_ANSWER;
            case NUMBER -> isNumber(answer);
            case DATETIME -> W3cTime.parse(answer, ZoneOffset.UTC).isPresent();
            case SINGLEVALUELIST, MULTIVALUELIST ->
                choices.stream().anyMatch(choice -> choice.code().equals(answer));
        };
    }

    private static boolean isNumber(String answer) {
        try {
            return answer.length() <= MOST_DIGITS && new BigDecimal(answer).precision() <= MOST_DIGITS;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
