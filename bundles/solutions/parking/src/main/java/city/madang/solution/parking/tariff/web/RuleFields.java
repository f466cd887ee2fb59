// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.solution.parking.tariff.domain.Band;
import city.madang.solution.parking.tariff.domain.DayKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.web.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/** The rows of the form in which rules are written: what is stored or was typed, and an empty one at the end of each list. */
final class RuleFields {
    private final Form form;
    private final Words words;
    private final Rules rules;
    private final Currency currency;
    private final RuleForm typed;

    RuleFields(Form form, Words words, Rules rules, Currency currency) {
        this.form = form;
        this.words = words;
        this.rules = rules;
        this.currency = currency;
        this.typed = new RuleForm(form, currency);
    }

    /** Public, because templates read it. */
    public record Cell(String field, Object value) {}

    /** Public, because templates read it. @param isNew whether it is the empty one */
    public record BandRow(
            boolean isNew,
            Cell name,
            Cell from,
            Cell to,
            List<Cell> days,
            List<Cell> vehicles,
            List<List<Cell>> steps) {}

    List<BandRow> bands() {
        var rows = new ArrayList<BandRow>();
        int count = count(rules.bands().size(), "b", "name", "from", "to", "s0.amount");
        for (int i = 0; i < count; i++) {
            rows.add(band(i, count));
        }
        return rows;
    }

    private BandRow band(int row, int count) {
        var prefix = "b" + row;
        var band = row < rules.bands().size() ? rules.bands().get(row) : null;
        return new BandRow(
                row == count - 1,
                cell(prefix + ".name", "band", band == null ? "" : band.name()),
                cell(prefix + ".from", "from", band == null ? "" : band.from()),
                cell(prefix + ".to", "to", band == null ? "" : band.to()),
                Arrays.stream(DayKind.values())
                        .map(day -> tick(
                                prefix,
                                day,
                                "price.day.",
                                band != null && band.days().contains(day)))
                        .toList(),
                Arrays.stream(VehicleClass.values())
                        .map(each -> tick(
                                prefix,
                                each,
                                "price.vehicle.",
                                band != null && band.vehicles().contains(each)))
                        .toList(),
                steps(prefix, band));
    }

    private Cell tick(String prefix, Enum<?> value, String key, boolean isTicked) {
        form.named(prefix + "." + value, words.text(key + value), "");
        return new Cell(prefix + "." + value, isTicked);
    }

    private List<List<Cell>> steps(String prefix, Band band) {
        var steps = new ArrayList<List<Cell>>();
        int stored = band == null ? 0 : band.steps().size();
        int count = Math.min(RuleForm.MOST_STEPS, count(stored, prefix + ".s", "periods", "minutes", "amount"));
        for (int i = 0; i < count; i++) {
            var row = prefix + ".s" + i;
            var step = i < stored ? band.steps().get(i) : null;
            steps.add(List.of(
                    cell(row + ".periods", "periods", step == null || step.isLast() ? "" : step.periods()),
                    cell(row + ".minutes", "minutes", step == null || step.isFlat() ? "" : step.minutes()),
                    cell(row + ".amount", "amount", step == null ? "" : money(step.amount()))));
        }
        return steps;
    }

    List<List<Cell>> caps() {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < count(rules.caps().size(), "c", "kind", "band", "amount"); i++) {
            var cap = i < rules.caps().size() ? rules.caps().get(i) : null;
            rows.add(List.of(
                    cell("c" + i + ".kind", "cap", cap == null ? "" : cap.kind()),
                    cell("c" + i + ".amount", "most", cap == null ? "" : money(cap.amount())),
                    cell("c" + i + ".band", "cap-band", cap == null ? "" : cap.band())));
        }
        return rows;
    }

    List<Cell> shares() {
        return Arrays.stream(VehicleClass.values())
                .map(each -> {
                    form.named("v." + each, words.text("price.vehicle." + each), "");
                    return new Cell("v." + each, rules.shares().getOrDefault(each, 100));
                })
                .toList();
    }

    List<List<Cell>> discounts() {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < count(rules.discounts().size(), "d", "kind", "way", "value"); i++) {
            var rule = i < rules.discounts().size() ? rules.discounts().get(i) : null;
            rows.add(List.of(
                    cell("d" + i + ".kind", "discount", rule == null ? "" : rule.kind()),
                    cell("d" + i + ".way", "way", rule == null ? "" : rule.way()),
                    cell("d" + i + ".value", "value", rule == null ? "" : worth(rule)),
                    cell("d" + i + ".most", "times", rule == null ? "" : rule.most())));
        }
        return rows;
    }

    private Object worth(DiscountRule rule) {
        return rule.way() == DiscountRule.Way.AMOUNT ? money(rule.value()) : rule.value();
    }

    List<List<Cell>> events() {
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < count(rules.events().size(), "e", "day", "name"); i++) {
            var event = i < rules.events().size() ? rules.events().get(i) : null;
            rows.add(List.of(
                    cell("e" + i + ".day", "event-day", event == null ? "" : event.day()),
                    cell("e" + i + ".name", "event", event == null ? "" : event.name())));
        }
        return rows;
    }

    private int count(int stored, String prefix, String... fields) {
        int last = stored;
        for (int i = stored; i < RuleForm.MOST; i++) {
            if (typed.isTyped(prefix + i, fields)) {
                last = i + 1;
            }
        }
        return Math.min(RuleForm.MOST, last + 1);
    }

    private Cell cell(String field, String column, Object value) {
        form.named(field, words.text("tariff-column." + column), "");
        return new Cell(field, value);
    }

    private String money(long minor) {
        return Typed.shown(minor, currency);
    }
}
