// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for what keeps rules from being published. No amount may be below 0, which the form sees to; with that, longer is never cheaper
 * ({@link Rates}), and nothing has to be refused for it.
 */
public final class RuleCheck {
    private final Rules rules;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck(Rules rules) {
        this.rules = rules;
    }

    /** In the order of the form; empty when they may be published. */
    public static List<Problem> of(Rules rules) {
        var check = new RuleCheck(rules);
        check.bands();
        check.caps();
        check.others();
        return List.copyOf(check.problems);
    }

    private void bands() {
        var names = new HashSet<String>();
        for (int i = 0; i < rules.bands().size(); i++) {
            var band = rules.bands().get(i);
            var field = "b" + i;
            if (!names.add(band.name())) {
                add(field + ".name", "twice");
            }
            if (band.days().isEmpty()) {
                add(field + ".name", "daysless");
            }
            steps(field, band.steps());
        }
        uncovered();
    }

    private void steps(String field, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            boolean isLast = i == steps.size() - 1;
            if (steps.get(i).isLast() && !isLast) {
                add(field + ".s" + i + ".periods", "unreached");
            } else if (isLast && !steps.get(i).isLast()) {
                add(field + ".s" + i + ".periods", "ends");
            }
        }
    }

    /** The first minute of the week, for the first vehicle, for which no band is. */
    private void uncovered() {
        var ordinary = EnumSet.complementOf(EnumSet.of(DayKind.EVENT));
        var edges = new TreeSet<>(Set.of(LocalTime.MIDNIGHT));
        rules.bands().forEach(band -> edges.addAll(List.of(band.from(), band.to())));
        for (var vehicle : VehicleClass.values()) {
            var hours = new Hours(rules, new Days(ZoneOffset.UTC, day -> false), vehicle);
            for (var day : ordinary) {
                for (var time : edges) {
                    if (hours.at(day, time).isEmpty()) {
                        add("b0.name", "uncovered", day, time.toString(), vehicle);
                        return;
                    }
                }
            }
        }
    }

    private void caps() {
        for (int i = 0; i < rules.caps().size(); i++) {
            var cap = rules.caps().get(i);
            var named = rules.bands().stream().anyMatch(band -> band.name().equals(cap.band()));
            if (cap.kind() == Cap.Kind.BAND ? !named : !cap.band().isEmpty()) {
                add("c" + i + ".band", "unknown");
            }
            if (isTooSmall(cap)) {
                add("c" + i + ".amount", "small");
            }
        }
    }

    /** Whether rounding would make nothing of it for a vehicle that pays something. */
    private boolean isTooSmall(Cap cap) {
        return Arrays.stream(VehicleClass.values())
                .anyMatch(each ->
                        rules.cap(cap, each) == 0 && (cap.amount() == 0 || rules.amount(cap.amount(), each) > 0));
    }

    private void others() {
        var kinds = new HashSet<DiscountKind>();
        for (int i = 0; i < rules.discounts().size(); i++) {
            var rule = rules.discounts().get(i);
            if (!kinds.add(rule.kind())) {
                add("d" + i + ".kind", "twice");
            }
            if (rule.way() == DiscountRule.Way.PERCENT && rule.value() > 100) {
                add("d" + i + ".value", "share");
            }
        }
        var eventful = rules.bands().stream().anyMatch(band -> band.days().contains(DayKind.EVENT));
        if (!rules.events().isEmpty() && !eventful) {
            add("e0.day", "bandless");
        }
        if (rules.limits().overstay() > 0 && rules.limits().longest() == 0) {
            add("longest", "longest");
        }
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }
}
