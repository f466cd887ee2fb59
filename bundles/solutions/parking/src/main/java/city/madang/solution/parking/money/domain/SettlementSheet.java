// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.payment.Payment;
import city.madang.payment.Refund;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was taken and given back, by official and means; a sum of entries of the book, each once. */
public record SettlementSheet(List<SettlementLine> lines) {
    public SettlementSheet {
        lines = List.copyOf(lines);
    }

    /** @param rate of the tax at some time */
    public static SettlementSheet of(List<Payment> payments, List<Refund> refunds, Function<Instant, TaxRate> rate) {
        var lines = new TreeMap<String, SettlementLine>(Comparator.naturalOrder());
        for (var each : payments) {
            long amount = each.amount().minor();
            long tax = rate.apply(each.at()).within(amount);
            add(lines, new SettlementLine(each.taker(), each.means(), 1, amount, 0, 0, tax));
        }
        for (var each : refunds) {
            long amount = each.amount().minor();
            long tax = rate.apply(each.at()).within(amount);
            add(lines, new SettlementLine(Optional.of(each.asker()), each.means(), 0, 0, 1, amount, -tax));
        }
        return new SettlementSheet(List.copyOf(lines.values()));
    }

    private static void add(Map<String, SettlementLine> lines, SettlementLine more) {
        var key = more.official().map(Object::toString).orElse("") + "\t" + more.means();
        lines.merge(
                key,
                more,
                (one, other) -> new SettlementLine(
                        one.official(),
                        one.means(),
                        one.payments() + other.payments(),
                        one.taken() + other.taken(),
                        one.refunds() + other.refunds(),
                        one.given() + other.given(),
                        one.tax() + other.tax()));
    }

    public long taken() {
        return lines.stream().mapToLong(SettlementLine::taken).sum();
    }

    public long given() {
        return lines.stream().mapToLong(SettlementLine::given).sum();
    }

    public long net() {
        return taken() - given();
    }

    public long tax() {
        return lines.stream().mapToLong(SettlementLine::tax).sum();
    }

    /** As it is kept. */
    public String written() {
        return lines.stream().map(SettlementLine::written).collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException when it is none */
    public static SettlementSheet read(String written) {
        return new SettlementSheet(written.lines().map(SettlementLine::read).toList());
    }
}
