// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.web;

import city.madang.device.Money;
import city.madang.solution.parking.demand.domain.PriceChange;
import city.madang.solution.parking.tariff.domain.Band;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.Step;
import city.madang.solution.parking.tariff.web.RuleWords;
import city.madang.solution.parking.tariff.web.Words;
import java.util.List;
import java.util.Set;

/** Price changes in a reader's language, each with its reason. */
final class ChangeWords {
    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** Public, because templates read it. */
    public record Row(
            String band,
            String when,
            int counts,
            long occupancy,
            Money before,
            Money after,
            boolean isChange,
            String why) {}

    List<Row> rows(List<PriceChange> changes) {
        return changes.stream().filter(each -> !each.isFixed()).map(this::row).toList();
    }

    private Row row(PriceChange change) {
        return new Row(
                change.band(),
                when(change),
                change.counts(),
                change.occupancy(),
                words.money(change.before()),
                words.money(change.after()),
                change.isChange(),
                words.text(
                        "demand.reason." + change.reason(),
                        change.occupancy(),
                        words.money(Math.abs(change.change())),
                        words.money(change.after())));
    }

    private String when(PriceChange change) {
        var band = new Band(
                change.band(),
                Set.copyOf(change.days()),
                change.from(),
                change.to(),
                Set.of(),
                List.of(Step.every(1, 0)));
        return new RuleWords(words, Rules.EMPTY.with(List.of(band)))
                .bands()
                .get(0)
                .when();
    }
}
