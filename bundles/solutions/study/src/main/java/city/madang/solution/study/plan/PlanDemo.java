// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Line;
import city.madang.solution.study.domain.Wage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A small plan that pays for itself after a few years. */
public final class PlanDemo {
    /** Where money has no small coins, a city reckons in thousands more. */
    private static final long WITHOUT_COINS = 1000;

    private final Kit kit;
    private final Plan plan;

    public PlanDemo(Kit kit, Plan plan) {
        this.kit = kit;
        this.plan = plan;
    }

    /** @param consultant who writes it */
    public void fill(Visitor consultant) {
        var trainer = new Wage(
                UUID.randomUUID().toString(),
                text("demo.trainer.label"),
                Wage.Span.DAY,
                money(200),
                text("demo.wage.label"));
        plan.add(consultant, trainer);
        plan.add(
                consultant,
                List.of(
                        line(Item.Sort.COST, "build", 0, 1, 1, 280_000, ""),
                        line(Item.Sort.COST, "train", 0, 1, 100, 0, trainer.id()),
                        line(Item.Sort.COST, "run", 1, 5, 12, 3_500, ""),
                        line(Item.Sort.BENEFIT, "saved", 1, 5, 6_500, 20, "")));
    }

    // longer: a line has as many sides as these
    private Line line(Item.Sort sort, String key, int first, int years, long quantity, long price, String wage) {
        return new Line(
                "",
                sort,
                text("demo.heading.label"),
                text("demo.item." + (sort == Item.Sort.COST ? "costs" : "benefits") + ".label"),
                text("demo." + key + ".label"),
                Optional.of(BigDecimal.valueOf(quantity)),
                text("demo." + key + ".unit"),
                wage.isEmpty() ? Optional.of(money(price)) : Optional.empty(),
                "",
                wage,
                first,
                years,
                "",
                "");
    }

    private long money(long units) {
        var coins = new Coins(kit.city().currency());
        return coins.minor(BigDecimal.valueOf(coins.digits() == 0 ? units * WITHOUT_COINS : units));
    }

    private String text(String key) {
        return kit.texts().text(kit.city().languages().get(0), key);
    }
}
