// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import java.util.List;
import java.util.Optional;

/**
 * One setting as a form or a check sees it; made by {@link SettingsType}.
 *
 * @param fallback as it would be typed; empty when something has to be entered
 * @param least of a number or of seconds
 * @param most of a number or of seconds; of a text, its characters
 * @param choices of a choice, in their order
 */
public record SettingItem(
        String name, Kind kind, Optional<String> fallback, long least, long most, List<String> choices) {
    private static final int MOST_DIGITS = 18;

    /** What is entered. */
    public enum Kind {
        TEXT,
        NUMBER,
        SECONDS,
        SWITCH,
        CHOICE,
        /** Can be entered and never read. */
        SECRET
    }

    /** What can be wrong with what was entered. */
    public enum Wrong {
        MISSING,
        NO_NUMBER,
        /** Outside of least and most. */
        RANGE,
        TOO_LONG,
        NO_CHOICE,
        /** A control character. */
        CHARACTER
    }

    public SettingItem {
        choices = List.copyOf(choices);
    }

    /** What is wrong with it, if anything. @param typed empty for nothing */
    public Optional<Wrong> wrong(String typed) {
        if (typed.isEmpty()) {
            return fallback.isPresent() ? Optional.empty() : Optional.of(Wrong.MISSING);
        }
        return switch (kind) {
            case TEXT, SECRET -> wrongText(typed);
            case NUMBER, SECONDS -> wrongNumber(typed);
            case SWITCH ->
                typed.equals("true") || typed.equals("false") ? Optional.empty() : Optional.of(Wrong.NO_CHOICE);
            case CHOICE -> choices.contains(typed) ? Optional.empty() : Optional.of(Wrong.NO_CHOICE);
        };
    }

    /** What holds. @param typed right, or empty for the fallback */
    public String holding(String typed) {
        return typed.isEmpty() ? fallback.orElse("") : typed;
    }

    private Optional<Wrong> wrongText(String typed) {
        if (typed.length() > most) {
            return Optional.of(Wrong.TOO_LONG);
        }
        return typed.chars().anyMatch(Character::isISOControl) ? Optional.of(Wrong.CHARACTER) : Optional.empty();
    }

    private Optional<Wrong> wrongNumber(String typed) {
        var digits = typed.startsWith("-") ? typed.substring(1) : typed;
        if (digits.isEmpty() || digits.chars().anyMatch(digit -> digit < '0' || digit > '9')) {
            return Optional.of(Wrong.NO_NUMBER);
        }
        if (digits.length() > MOST_DIGITS) {
            return Optional.of(Wrong.RANGE);
        }
        long number = Long.parseLong(typed);
        return number < least || number > most ? Optional.of(Wrong.RANGE) : Optional.empty();
    }
}
