// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.domain.Economics;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.plan.store.PlanMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The costs and benefits of what a city plans: one public method is one unit of work. */
public final class Plan {
    /** Sums of so many cannot overflow: see {@link city.madang.solution.study.domain.Coins#MOST}. */
    static final int MOST_ITEMS = 200;

    private static final String RATE = "rate";
    private static final String USUAL = "5";
    private static final String ACT = "study.plan";

    private final Kit kit;

    public Plan(Kit kit) {
        this.kit = kit;
    }

    public List<Item> items() {
        return kit.database().read(tx -> tx.mapper(PlanMapper.class).items());
    }

    public Economics economics() {
        return Item.together(items());
    }

    /** Percent a year. */
    public BigDecimal percent() {
        return kit.database()
                .read(tx -> tx.mapper(PlanMapper.class).setting(RATE))
                .map(BigDecimal::new)
                .orElse(new BigDecimal(USUAL));
    }

    /** As a part of one. */
    public BigDecimal rate() {
        return percent().movePointLeft(2);
    }

    public void discount(Visitor who, BigDecimal percent) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(PlanMapper.class);
            var held = percent.toPlainString();
            if (mapper.updateSetting(RATE, held) == 0) {
                mapper.insertSetting(RATE, held);
            }
            kit.audit().record(tx, who, ACT, RATE + " " + held);
        });
    }

    /**
     * @param items their ids are of no meaning; they get ones of their own
     * @throws NotAllowed when there would be more than {@link #MOST_ITEMS}
     */
    public void add(Visitor who, List<Item> items) {
        kit.database().run(tx -> {
            if (tx.mapper(PlanMapper.class).items().size() + items.size() > MOST_ITEMS) {
                throw new NotAllowed("plan.full.refusal");
            }
            for (var item : items) {
                tx.mapper(PlanMapper.class).insertItem(fresh(item), kit.clock().instant());
                kit.audit().record(tx, who, ACT, item.name());
            }
        });
    }

    private static Item fresh(Item item) {
        return new Item(
                UUID.randomUUID().toString(), item.sort(), item.name(), item.firstYear(), item.years(), item.amount());
    }

    /** Does nothing when it is not there any more. */
    public void remove(Visitor who, String id) {
        kit.database().run(tx -> {
            tx.mapper(PlanMapper.class).deleteItem(id);
            kit.audit().record(tx, who, ACT, id);
        });
    }
}
