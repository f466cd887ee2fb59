// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A made-up language for testing pages, generated from English. Names and forms are those of CLDR's pseudo locales.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35-general.html">UTS #35, pseudo locales XA and XB</a>
 */
enum PseudoLocale {
    /** Accented and about 35 % longer, in brackets: shows words that are not in a catalogue, and texts that do not fit. */
    ACCENTED("en-XA", PseudoLocale::accented) {
        @Override
        String around(String text, int letters) {
            return letters == 0 ? text : "[" + text + padding((int) Math.ceil(letters * 0.35) - 2) + "]";
        }
    },

    /** Each word written from right to left by marks: shows layouts that do not turn. */
    RIGHT_TO_LEFT("ar-XB", PseudoLocale::turned);

    private static final String PLAIN = "AaBCcDdEeFGgHhIiJjKkLlMNnOoPpRrSsTtUuVWwXxYyZz";
    private static final String ACCENTS = "ÅåƁÇçÐðÉéƑĜĝĤĥÎîĴĵĶķĻļṀÑñÖöÞþŔŕŠšŢţÛûṼŴŵẊẋÝýŽž";
    private static final String PADDING = " one two three four five six seven eight nine ten";
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
    private static final char END_OF_OVERRIDE = '\u202C';

    private final Locale locale;
    private final UnaryOperator<String> words;

    PseudoLocale(String tag, UnaryOperator<String> words) {
        this.locale = Locale.forLanguageTag(tag);
        this.words = words;
    }

    static Optional<PseudoLocale> of(Locale locale) {
        for (var pseudo : values()) {
            if (pseudo.locale.equals(locale)) {
                return Optional.of(pseudo);
            }
        }
        return Optional.empty();
    }

    Locale locale() {
        return locale;
    }

    /** The pattern with its words changed, and its arguments, keywords and quotes as they were. */
    String apply(String pattern) {
        var parts = new MessagePattern(pattern);
        var result = new StringBuilder();
        var inside = new ArrayDeque<Type>();
        int letters = 0;
        int done = 0;
        for (int i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            if (part.getIndex() > done) {
                var between = pattern.substring(done, part.getIndex());
                boolean words = inside.peek() == Type.MSG_START;
                result.append(words ? this.words.apply(between) : between);
                letters += words ? between.length() : 0;
            }
            switch (part.getType()) {
                case MSG_START, ARG_START -> inside.push(part.getType());
                case MSG_LIMIT, ARG_LIMIT -> inside.pop();
                default -> {}
            }
            result.append(pattern, Math.max(done, part.getIndex()), part.getLimit());
            done = Math.max(done, part.getLimit());
        }
        return around(result.toString(), letters);
    }

    String around(String text, int letters) {
        return text;
    }

    private static String padding(int length) {
        return PADDING.repeat(Math.max(length, 0) / PADDING.length() + 1)
                .substring(0, Math.max(length, 0))
                .stripTrailing();
    }

    private static String accented(String text) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int plain = PLAIN.indexOf(text.charAt(i));
            if (plain >= 0) {
                changed.setCharAt(i, ACCENTS.charAt(plain));
            }
        }
        return changed.toString();
    }

    private static String turned(String text) {
        return text.replaceAll(
                "\\p{L}[\\p{L}\\p{M}\\p{N}]*",
                "" + RIGHT_TO_LEFT_MARK + RIGHT_TO_LEFT_OVERRIDE + "$0" + END_OF_OVERRIDE + RIGHT_TO_LEFT_MARK);
    }
}
