// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.funding;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Financing;
import city.madang.solution.study.domain.Grant;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Prices;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.funding.store.GrantMapper;
import city.madang.solution.study.plan.Plan;
import city.madang.solution.study.store.StudyMapper;
import java.util.function.Consumer;

/** What the plan counts on from its sources of money: one public method is one unit of work. */
public final class Grants {
    private static final String ACT = "study.funding";

    private final Kit kit;
    private final Plan plan;

    public Grants(Kit kit, Plan plan) {
        this.kit = kit;
        this.plan = plan;
    }

    /** What it costs, who pays, and by which rates ceilings are reckoned. */
    public record Read(Financing financing, Prices prices) {}

    public Read read() {
        var budget = plan.read().budget();
        var grants = kit.database().read(tx -> tx.mapper(GrantMapper.class).grants());
        return new Read(new Financing(budget.total(Item.Sort.COST), grants), budget.prices());
    }

    /** Takes the place of what was counted on from this source. */
    public void set(Visitor who, Grant grant) {
        write(who, grant.source() + " " + grant.stage(), mapper -> {
            mapper.delete(grant.source());
            mapper.insert(grant);
        });
    }

    /** Nothing is counted on from this source then. */
    public void remove(Visitor who, String source) {
        write(who, source, mapper -> mapper.delete(source));
    }

    /** For a demo: half is promised by the city, and more is asked for. @param consultant who writes it */
    public void fillDemo(Visitor consultant) {
        long cost = read().financing().cost();
        set(consultant, new Grant("own", cost / 2, Grant.Stage.PROMISED, ""));
        set(consultant, new Grant("koica", cost / 4, Grant.Stage.ASKED, ""));
    }

    private void write(Visitor who, String subject, Consumer<GrantMapper> work) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.PLAN);
            work.accept(tx.mapper(GrantMapper.class));
            kit.audit().record(tx, who, ACT, subject);
        });
    }
}
