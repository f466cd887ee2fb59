// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.solution.parking.tariff.domain.Band;
import city.madang.solution.parking.tariff.domain.Cap;
import city.madang.solution.parking.tariff.domain.DayKind;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.EventDay;
import city.madang.solution.parking.tariff.domain.FreeTime;
import city.madang.solution.parking.tariff.domain.Limits;
import city.madang.solution.parking.tariff.domain.Rounding;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.Step;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.web.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Reads rules from the form in which an official writes them. Rows in which nothing was typed are left out. */
final class RuleForm {
    /** Most rows of each list. */
    static final int MOST = 40;

    static final int MOST_STEPS = 6;
    private static final int LONGEST_NAME = 40;
    private static final int DAY = 24 * 60;
    private static final int MONTH = 31 * DAY;
    private static final int MOST_SHARE = 1000;
    private static final int MOST_PERIODS = 10_000;
    private static final int MOST_COUPONS = 20;

    private final Form form;
    private final Currency currency;

    RuleForm(Form form, Currency currency) {
        this.form = form;
        this.currency = currency;
    }

    /** What could be read; not to be kept when the form has errors. */
    Rules read() {
        var rounding = new Rounding(
                Math.max(1, amount("unit", 1)),
                form.value("direction", Rounding.Direction::valueOf).find().orElse(Rounding.Direction.NEAREST));
        var limits = new Limits(
                whole("grace", 0, DAY, 0), whole("longest", 0, MONTH, 0), amount("overstay", 0), amount("lost", 0));
        return new Rules(
                new FreeTime(whole("free", 0, DAY, 0), form.flag("always")),
                rows(this::band, "b", "name", "from", "to", "s0.amount"),
                rows(this::cap, "c", "kind", "band", "amount"),
                shares(),
                rows(this::discount, "d", "kind", "way", "value"),
                form.flag("addUp"),
                rows(this::event, "e", "day", "name"),
                limits,
                rounding);
    }

    /** Whether anything was typed into one of the fields of a row. */
    boolean isTyped(String row, String... fields) {
        return Arrays.stream(fields)
                .anyMatch(field -> form.text(row + "." + field).find().isPresent());
    }

    private <T> List<T> rows(IntFunction<T> read, String prefix, String... fields) {
        var rows = new ArrayList<T>();
        for (int i = 0; i < MOST; i++) {
            if (isTyped(prefix + i, fields)) {
                rows.add(read.apply(i));
            }
        }
        return rows;
    }

    private Band band(int row) {
        var band = "b" + row;
        var days = Arrays.stream(DayKind.values())
                .filter(day -> form.flag(band + "." + day))
                .collect(Collectors.toSet());
        Set<VehicleClass> vehicles = Arrays.stream(VehicleClass.values())
                .filter(vehicle -> form.flag(band + "." + vehicle))
                .collect(Collectors.toSet());
        var steps = new ArrayList<Step>();
        for (int i = 0; i < MOST_STEPS; i++) {
            if (isTyped(band + ".s" + i, "periods", "minutes", "amount")) {
                steps.add(step(band + ".s" + i));
            }
        }
        return new Band(name(band + ".name"), days, time(band + ".from"), time(band + ".to"), vehicles, steps);
    }

    private Step step(String row) {
        form.text(row + ".amount").required();
        int minutes = whole(row + ".minutes", 0, MONTH, 0);
        int periods = whole(row + ".periods", 0, MOST_PERIODS, 0);
        return minutes == 0
                ? Step.flat(amount(row + ".amount", 0))
                : new Step(periods, minutes, amount(row + ".amount", 0));
    }

    private Cap cap(int row) {
        form.text("c" + row + ".amount").required();
        var kind = form.value("c" + row + ".kind", Cap.Kind::valueOf).required();
        return new Cap(
                kind.find().orElse(Cap.Kind.STAY),
                form.text("c" + row + ".band").max(LONGEST_NAME).find().orElse(""),
                amount("c" + row + ".amount", 0));
    }

    private Map<VehicleClass, Integer> shares() {
        var shares = new EnumMap<VehicleClass, Integer>(VehicleClass.class);
        for (var vehicle : VehicleClass.values()) {
            int share = whole("v." + vehicle, 0, MOST_SHARE, 100);
            if (share != 100) {
                shares.put(vehicle, share);
            }
        }
        return shares;
    }

    private DiscountRule discount(int row) {
        var discount = "d" + row;
        var kind = form.value(discount + ".kind", DiscountKind::valueOf).required();
        var way = form.value(discount + ".way", DiscountRule.Way::valueOf).required();
        form.text(discount + ".value").required();
        long value = way.find().filter(each -> each == DiscountRule.Way.AMOUNT).isPresent()
                ? amount(discount + ".value", 0)
                : whole(discount + ".value", 0, DAY, 0);
        return new DiscountRule(
                kind.find().orElse(DiscountKind.MEMBER),
                way.find().orElse(DiscountRule.Way.PERCENT),
                value,
                whole(discount + ".most", 1, MOST_COUPONS, 1));
    }

    private EventDay event(int row) {
        var day = form.value("e" + row + ".day", Typed::day).required();
        return new EventDay(day.find().orElse(LocalDate.EPOCH), name("e" + row + ".name"));
    }

    private String name(String field) {
        form.text(field).required().max(LONGEST_NAME);
        return form.value(field, RuleForm::plain).find().orElse("");
    }

    /** Names are published in tables, and no spreadsheet may take one for a formula. */
    private static String plain(String typed) {
        if ("=+-@".indexOf(typed.charAt(0)) >= 0) {
            throw new IllegalArgumentException("a name does not begin with " + typed.charAt(0));
        }
        return typed;
    }

    private LocalTime time(String field) {
        return form.value(field, Typed::time).required().find().orElse(LocalTime.MIDNIGHT);
    }

    private int whole(String field, int least, int most, int otherwise) {
        return form.value(field, typed -> Typed.whole(typed, least, most))
                .find()
                .orElse(otherwise);
    }

    private long amount(String field, long otherwise) {
        return form.value(field, typed -> Typed.amount(typed, currency)).find().orElse(otherwise);
    }
}
