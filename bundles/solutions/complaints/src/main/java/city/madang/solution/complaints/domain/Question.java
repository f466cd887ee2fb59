// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question besides what and where, as far as it says what can answer it. {@link #judge} is the one place that decides this, for
 * citizens and officials at a form, for programs, and for what other servers ask.
 *
 * @param choices the codes of a list; empty otherwise
 */
public record Question(AnswerType type, boolean required, Set<String> choices) {
    /** Characters of an answer that is a line. */
    public static final int MOST_LINE = 500;
    /** Characters of any answer. */
    public static final int MOST_TEXT = 4000;

    private static final int MOST_DIGITS = 40;
    private static final char ARABIC_POINT = '\u066B';

    /** Why something cannot be the answer. */
    public enum Fault {
        MISSING,
        SEVERAL,
        UNLISTED,
        NO_NUMBER,
        NO_TIME,
        LINES,
        LONG
    }

    /**
     * What was decided.
     *
     * @param answers as they are kept; empty when there is a fault
     */
    public record Verdict(Optional<Fault> fault, List<String> answers) {
        public Verdict {
            answers = List.copyOf(answers);
        }

        private static Verdict refused(Fault fault) {
            return new Verdict(Optional.of(fault), List.of());
        }
    }

    public Question {
        choices = Set.copyOf(choices);
    }

    /** Of an answer, in characters. */
    public int most() {
        return switch (type) {
            case TEXT -> MOST_TEXT;
            case NUMBER -> MOST_DIGITS;
            default -> MOST_LINE;
        };
    }

    /**
     * Whether these can answer it. Numbers in any script are kept in Western digits, times with their zone.
     *
     * @param typed none of them empty; no list when nothing was answered
     * @param city the zone of a time that was typed without one
     */
    public Verdict judge(List<String> typed, ZoneId city) {
        if (typed.isEmpty()) {
            return required ? Verdict.refused(Fault.MISSING) : new Verdict(Optional.empty(), List.of());
        }
        if (type == AnswerType.MULTIVALUELIST ? new HashSet<>(typed).size() < typed.size() : typed.size() > 1) {
            return Verdict.refused(Fault.SEVERAL);
        }
        var answers = typed.stream().map(each -> kept(each, city)).toList();
        return answers.stream()
                .flatMap(each -> fault(each, city).stream())
                .findFirst()
                .map(Verdict::refused)
                .orElseGet(() -> new Verdict(Optional.empty(), answers));
    }

    /** As it is kept, when it can be at all. */
    private String kept(String typed, ZoneId city) {
        return switch (type) {
            case NUMBER -> western(typed);
            case DATETIME ->
                time(typed, city).map(when -> W3cTime.write(when, city)).orElse(typed);
            default -> typed;
        };
    }

    private Optional<Fault> fault(String answer, ZoneId city) {
        return switch (type) {
            case SINGLEVALUELIST, MULTIVALUELIST -> when(!choices.contains(answer), Fault.UNLISTED);
            case NUMBER -> when(!isNumber(answer), Fault.NO_NUMBER);
            case DATETIME -> when(W3cTime.parse(answer, city).isEmpty(), Fault.NO_TIME);
            case STRING, TEXT ->
                when(answer.length() > most(), Fault.LONG)
                        .or(() -> when(type == AnswerType.STRING && answer.indexOf('\n') >= 0, Fault.LINES));
        };
    }

    private static Optional<Fault> when(boolean wrong, Fault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    private static String western(String typed) {
        var digits = new StringBuilder(typed.length());
        typed.codePoints()
                .map(sign -> sign == ARABIC_POINT ? '.' : sign)
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static boolean isNumber(String answer) {
        try {
            return answer.length() <= MOST_DIGITS && new BigDecimal(answer).precision() <= MOST_DIGITS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A control of a browser gives a time without a zone, a program one with it. */
    private static Optional<Instant> time(String typed, ZoneId city) {
        return W3cTime.parse(typed, city).or(() -> here(western(typed), city));
    }

    private static Optional<Instant> here(String typed, ZoneId city) {
        try {
            var when = LocalDateTime.parse(typed.replace(' ', 'T')).atZone(city);
            return W3cTime.parse(W3cTime.write(when.toInstant(), city), city);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
