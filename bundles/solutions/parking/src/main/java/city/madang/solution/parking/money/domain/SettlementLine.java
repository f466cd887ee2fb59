// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.identity.PersonId;
import city.madang.payment.Means;
import java.util.Optional;

/**
 * What one official, or the machines, took and gave back by one means. Amounts are in the city's currency, in its smallest unit.
 *
 * @param official empty for machines and phones
 * @param tax in what was taken, less that in what was given back
 */
public record SettlementLine(
        Optional<PersonId> official, Means means, int payments, long taken, int refunds, long given, long tax) {
    private static final String BETWEEN = "\t";
    private static final int PARTS = 7;

    public long net() {
        return taken - given;
    }

    /** As it is kept. */
    public String written() {
        return String.join(
                BETWEEN,
                official.map(PersonId::value).orElse(""),
                means.name(),
                "" + payments,
                "" + taken,
                "" + refunds,
                "" + given,
                "" + tax);
    }

    /** @throws IllegalArgumentException when it is none */
    public static SettlementLine read(String written) {
        var parts = written.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a line of a settlement");
        }
        return new SettlementLine(
                Optional.of(parts[0]).filter(id -> !id.isEmpty()).map(PersonId::new),
                Means.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                Long.parseLong(parts[5]),
                Long.parseLong(parts[6]));
    }
}
