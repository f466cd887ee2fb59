// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody who paid is given: numbered without gaps in each car park, and never changed. Amounts are in the city's currency, in its
 * smallest unit.
 *
 * @param payment its id in the book; one payment has one receipt
 * @param session for which it was paid
 * @param issuer the official who gave it
 * @param language in which the lines are
 * @param lines what the stay cost and why, when it was paid: a line for each, its text and its amount with a tab between
 * @param fee the whole price
 * @param paid this payment
 * @param taxRate hundredths of a per cent
 * @param tax in this payment
 * @param paidAt when it was paid
 * @param printed what became of printing it last; empty when nobody has printed it
 */
public record Receipt(
        CarParkId carPark,
        long number,
        String payment,
        String session,
        PersonId issuer,
        Instant made,
        String language,
        String lines,
        long fee,
        long paid,
        Means means,
        int taxRate,
        long tax,
        Instant paidAt,
        Optional<String> printed) {
    private static final char BETWEEN = '\t';

    /** One line of the price. */
    public record Line(String text, long amount) {}

    /** For {@link #lines}. */
    public static String written(List<Line> lines) {
        return lines.stream()
                .map(line -> line.text().replaceAll("\\s+", " ") + BETWEEN + line.amount())
                .collect(Collectors.joining("\n"));
    }

    /** What the stay cost and why. */
    public List<Line> read() {
        return lines.lines()
                .map(line -> new Line(
                        line.substring(0, line.indexOf(BETWEEN)),
                        Long.parseLong(line.substring(line.indexOf(BETWEEN) + 1))))
                .toList();
    }
}
