// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.web;

import city.madang.solution.parking.demand.domain.DemandRules;
import city.madang.solution.parking.demand.domain.DemandRules.Level;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Form;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The form in which the rules for demand are written. */
final class LevelForm {
    private static final int MOST_LEVELS = 8;
    private static final int MOST_COUNTS = 10_000;
    private static final int MOST_DAYS = 365;

    private final Form form;
    private final Currency currency;

    LevelForm(Form form, Currency currency) {
        this.form = form;
        this.currency = currency;
    }

    /** Public, because templates read it. */
    public record Cell(String field, Object value) {}

    /** Empty when something is wrong; the form says what. */
    Optional<DemandRules> read() {
        var levels = new ArrayList<Level>();
        for (int i = 0; i < MOST_LEVELS; i++) {
            if (isTyped(i)) {
                levels.add(level(i));
            }
        }
        var floor = form.value("floor", this::amount).required();
        var ceiling = form.value("ceiling", this::amount).required();
        var counts = form.value("counts", typed -> Typed.whole(typed, 1, MOST_COUNTS))
                .required();
        var notice =
                form.value("notice", typed -> Typed.whole(typed, 1, MOST_DAYS)).required();
        if (form.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DemandRules(levels, floor.get(), ceiling.get(), counts.get(), notice.get()));
        } catch (IllegalArgumentException e) {
            form.error("floor", "uneven");
            return Optional.empty();
        }
    }

    private boolean isTyped(int row) {
        return form.text("l" + row + ".from").find().isPresent()
                || form.text("l" + row + ".change").find().isPresent();
    }

    private Level level(int row) {
        var from = form.value("l" + row + ".from", typed -> Typed.whole(typed, 0, 100))
                .required();
        var change = form.value("l" + row + ".change", this::signed).required();
        return new Level(from.find().orElse(0), change.find().orElse(0L));
    }

    private long amount(String typed) {
        return Typed.amount(typed, currency);
    }

    private long signed(String typed) {
        var isLess = typed.startsWith("-") || typed.startsWith("\u2212");
        return isLess ? -amount(typed.substring(1)) : amount(typed);
    }

    /** One row more than there are levels. */
    List<List<Cell>> rows(DemandRules rules, Words words) {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < Math.min(MOST_LEVELS, rules.levels().size() + 1); i++) {
            var level = i < rules.levels().size() ? Optional.of(rules.levels().get(i)) : Optional.<Level>empty();
            form.named("l" + i + ".from", words.text("demand.from.column"), "");
            form.named("l" + i + ".change", words.text("demand.change.column"), "");
            rows.add(List.of(
                    new Cell("l" + i + ".from", level.<Object>map(Level::from).orElse("")),
                    new Cell(
                            "l" + i + ".change",
                            level.<Object>map(each -> shown(each.change())).orElse(""))));
        }
        return rows;
    }

    String shown(long minor) {
        return Typed.shown(minor, currency);
    }
}
