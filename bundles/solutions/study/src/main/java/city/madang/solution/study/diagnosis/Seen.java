// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.indicator.Figure;
import city.madang.indicator.Indicators;
import city.madang.indicator.Unit;
import city.madang.solution.study.domain.Shortened;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that the kit saw by itself: that a module ran, or one of its figures.
 *
 * @param owner id of the diagnosis or of the other city's file
 * @param figure its name within the module; empty text for the module itself
 * @param title what it was called in the city's language; empty text when nobody said it
 * @param unit of {@code value}; both empty for a module that ran
 * @param asOf the moment for which it holds
 */
public record Seen(
        String owner,
        String module,
        String figure,
        String title,
        Optional<Unit> unit,
        Optional<BigDecimal> value,
        Instant asOf) {
    /** Of one diagnosis; with them and the questions a file stays within its lines. */
    static final int MOST = 80;

    /** Digits of a value before the point, and after it. */
    static final int DIGITS = 15;

    static final int PLACES = 4;
    private static final int LONGEST_TITLE = 200;

    static Seen running(String owner, String module, String title, Instant asOf) {
        return new Seen(owner, module, "", shortened(title), Optional.empty(), Optional.empty(), asOf);
    }

    /** Empty when it tells nothing, or a figure that is too large to be kept. */
    static Optional<Seen> figure(String owner, Indicators.Shown shown) {
        return shown.figure().filter(Seen::fits).map(figure -> {
            var value = figure.value().setScale(PLACES, RoundingMode.HALF_UP);
            return new Seen(
                    owner,
                    shown.module(),
                    shown.name(),
                    shortened(shown.title()),
                    Optional.of(shown.unit()),
                    Optional.of(value),
                    figure.asOf());
        });
    }

    /** Looked at before anything is written out: an exponent of a few digits is a number of millions of them. */
    private static boolean fits(Figure figure) {
        var value = figure.value();
        return (long) value.precision() - value.scale() <= DIGITS && value.scale() <= Short.MAX_VALUE;
    }

    private static String shortened(String title) {
        return Shortened.to(LONGEST_TITLE, title);
    }

    /** The same for the same thing at another time. */
    String key() {
        return figure.isEmpty() ? module : module + "." + figure;
    }
}
