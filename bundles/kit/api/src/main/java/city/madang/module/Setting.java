// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.util.List;

/**
 * Something that an administrator may set on a page. Its texts are {@code setting.<group>.<name>.title} and {@code .hint}.
 *
 * @param name as in the file
 * @param fallback what holds when nothing is set
 * @param least of a number
 * @param most of a number; of a text or secret, its characters
 * @param choices of a choice
 * @param atOnce whether it is in effect without a restart
 */
public record Setting(
        String name, Kind kind, String fallback, long least, long most, List<String> choices, boolean atOnce) {
    private static final int LONGEST = 500;

    /** What can be entered. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** {@code true} or {@code false}. */
        SWITCH,
        CHOICE,
        /** A text that can be written and never read. */
        SECRET
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    public static Setting text(String name, String fallback) {
        return new Setting(name, Kind.TEXT, fallback, 0, LONGEST, List.of(), true);
    }

    public static Setting secret(String name) {
        return new Setting(name, Kind.SECRET, "", 0, LONGEST, List.of(), true);
    }

    public static Setting number(String name, long fallback, long least, long most) {
        return new Setting(name, Kind.NUMBER, Long.toString(fallback), least, most, List.of(), true);
    }

    public static Setting onOff(String name, boolean fallback) {
        return new Setting(name, Kind.SWITCH, Boolean.toString(fallback), 0, 0, List.of(), true);
    }

    /** The first is the fallback. */
    public static Setting choice(String name, String... choices) {
        return new Setting(name, Kind.CHOICE, choices[0], 0, 0, List.of(choices), true);
    }

    /** The same, in effect only after the next start. */
    public Setting afterRestart() {
        return new Setting(name, kind, fallback, least, most, choices, false);
    }

    /** Whether this can be its value. */
    public boolean takes(String value) {
        return switch (kind) {
            case TEXT, SECRET -> value.length() <= most && value.chars().noneMatch(Character::isISOControl);
            case NUMBER ->
                value.matches("-?\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
            case SWITCH -> value.equals("true") || value.equals("false");
            case CHOICE -> choices.contains(value);
        };
    }
}
