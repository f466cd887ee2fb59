// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.domain.Budget;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Line;
import city.madang.solution.study.domain.Prices;
import city.madang.solution.study.domain.Rate;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.domain.Wage;
import city.madang.solution.study.plan.store.PlanMapper;
import city.madang.solution.study.store.StudyMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The costs and benefits of what a city plans: one public method is one unit of work. */
public final class Plan {
    /** Currencies besides the city's. */
    static final int MOST_RATES = 30;

    static final int MOST_WAGES = 100;

    private static final String RATE = "rate";
    private static final String USUAL = "5";
    private static final String ACT = "study.plan";

    private final Kit kit;

    public Plan(Kit kit) {
        this.kit = kit;
    }

    /** The plan at one moment. @param percent by which later years are discounted, a year */
    public record Read(Budget budget, BigDecimal percent) {
        /** As a part of one. */
        public BigDecimal rate() {
            return percent.movePointLeft(2);
        }
    }

    public Read read() {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(PlanMapper.class);
            var percent = mapper.setting(RATE).map(BigDecimal::new).orElse(new BigDecimal(USUAL));
            return new Read(new Budget(mapper.lines(), prices(mapper)), percent);
        });
    }

    public Prices prices() {
        return kit.database().read(tx -> prices(tx.mapper(PlanMapper.class)));
    }

    private Prices prices(PlanMapper mapper) {
        return new Prices(coins(), mapper.rates(), mapper.wages());
    }

    /** Of the city's currency. */
    public Coins coins() {
        return new Coins(kit.city().currency());
    }

    public Optional<Line> line(String id) {
        return kit.database().read(tx -> tx.mapper(PlanMapper.class).line(id));
    }

    public void discount(Visitor who, BigDecimal percent) {
        var held = percent.toPlainString();
        write(who, RATE + " " + held, mapper -> {
            if (mapper.updateSetting(RATE, held) == 0) {
                mapper.insertSetting(RATE, held);
            }
        });
    }

    /**
     * @param lines their ids are of no meaning; they get ones of their own
     * @throws NotAllowed when there would be more than {@link Budget#MOST_LINES}
     */
    public void add(Visitor who, List<Line> lines) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.PLAN);
            add(tx, who, lines);
        });
    }

    /** The same, without those that stand there already by the same names. */
    void addMissing(Visitor who, List<Line> lines) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.PLAN);
            var there = tx.mapper(PlanMapper.class).lines();
            var missing = lines.stream()
                    .filter(line -> there.stream().noneMatch(line::isCalledLike))
                    .toList();
            add(tx, who, missing);
        });
    }

    private void add(Tx tx, Visitor who, List<Line> lines) {
        var mapper = tx.mapper(PlanMapper.class);
        if (mapper.countLines() + lines.size() > Budget.MOST_LINES) {
            throw new NotAllowed("plan.full.refusal");
        }
        for (var line : lines) {
            mapper.insertLine(
                    line.withId(UUID.randomUUID().toString()), kit.clock().instant());
            kit.audit().record(tx, who, ACT, line.name());
        }
    }

    /** Does nothing when it is not there any more. */
    void change(Visitor who, Line line) {
        write(who, line.name(), mapper -> mapper.updateLine(line));
    }

    /** Does nothing when it is not there any more. */
    void remove(Visitor who, String id) {
        write(who, id, mapper -> mapper.deleteLine(id));
    }

    /** Takes the place of another rate of this currency. @throws NotAllowed when there are too many */
    public void set(Visitor who, Rate rate) {
        write(who, rate.currency() + " " + rate.worth().toPlainString(), mapper -> {
            mapper.deleteRate(rate.currency());
            limited(mapper.rates(), MOST_RATES);
            mapper.insertRate(rate);
        });
    }

    /** Lines in this currency are open then. */
    void removeRate(Visitor who, String currency) {
        write(who, currency, mapper -> mapper.deleteRate(currency));
    }

    /** @param wage its id is its own already @throws NotAllowed when there are too many */
    public void add(Visitor who, Wage wage) {
        write(who, wage.job(), mapper -> {
            limited(mapper.wages(), MOST_WAGES);
            mapper.insertWage(wage);
        });
    }

    /** Lines that have it for their price are open then. */
    void removeWage(Visitor who, String id) {
        write(who, id, mapper -> mapper.deleteWage(id));
    }

    private static void limited(List<?> there, int most) {
        if (there.size() >= most) {
            throw new NotAllowed("prices.full.refusal", most);
        }
    }

    private void write(Visitor who, String subject, Consumer<PlanMapper> work) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(PlanMapper.class);
            tx.mapper(StudyMapper.class).takeTurn(Turn.PLAN);
            work.accept(mapper);
            kit.audit().record(tx, who, ACT, subject);
        });
    }
}
