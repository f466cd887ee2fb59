// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Economics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of a plan with how each was reckoned, the numbers put in. For one reader and one page. */
public final class Formulas {
    private static final int CENTS = 2;

    /** U+200E. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private static final String MINUS = LEFT_TO_RIGHT + "− " + LEFT_TO_RIGHT;

    private final Economics economics;
    private final BigDecimal rate;
    private final Coins coins;
    private final Words words;

    public Formulas(Plan.Read plan, Words words) {
        this.economics = plan.budget().economics();
        this.rate = plan.rate();
        this.coins = plan.budget().prices().city();
        this.words = words;
    }

    /** Public, because templates read it. @param formula with the numbers put in; one line of text, from left to right */
    public record Figure(String label, String value, String meaning, String formula) {}

    /** What happens otherwise. Public, because templates read it. */
    public record Case(String label, String value) {}

    public List<Figure> figures() {
        return List.of(
                figure("cost", words.money(economics.cost()), sum(economics.costs())),
                figure("benefit", words.money(economics.benefit()), sum(economics.benefits())),
                figure("net", words.money(economics.netPresentValue(rate)), discounted()),
                figure("ratio", ratio(), quotient()),
                figure("irr", returned(), atReturn()),
                figure("payback", paidBack(), running()));
    }

    private Figure figure(String key, String value, String formula) {
        return new Figure(words.text("plan." + key + ".label"), value, words.text("plan." + key + ".formula"), formula);
    }

    private String sum(List<Long> amounts) {
        return amounts.stream().map(this::number).collect(Collectors.joining(sign(" + ")));
    }

    /**
     * A sign between numbers. Digits of Arabic stand beside each other from right to left when nothing but a sign is between them,
     * which turned a quotient around and moved exponents to other numbers; marks keep the formula in its order.
     */
    private static String sign(String sign) {
        return LEFT_TO_RIGHT + sign + LEFT_TO_RIGHT;
    }

    private String number(long amount) {
        return words.text("figure.amount", coins.major(amount));
    }

    private String discounted() {
        var balance = economics.balance();
        var factor = words.text("figure.factor", BigDecimal.ONE.add(rate));
        return IntStream.range(0, balance.size())
                .mapToObj(year -> term(balance.get(year), factor, year))
                .collect(Collectors.joining());
    }

    private String term(long amount, String factor, int year) {
        var number = number(Math.abs(amount));
        if (year == 0) {
            return amount < 0 ? MINUS + number : number;
        }
        var exponent = words.text("figure.number", year);
        return sign(amount < 0 ? " − " : " + ") + number + sign(" ÷ ") + factor + sign("^") + exponent;
    }

    private String ratio() {
        return economics
                .benefitPerCost(rate)
                .map(each -> words.text("figure.ratio", each))
                .orElse(words.text("plan.ratio.none"));
    }

    private String quotient() {
        return number(economics.presentBenefit(rate)) + sign(" ÷ ") + number(economics.presentCost(rate));
    }

    private String returned() {
        var found = economics.internalRate();
        return found.rate()
                .map(each -> words.text("figure.rate", each.movePointRight(CENTS)))
                .orElseGet(() -> words.text("irr." + found.outcome() + ".text"));
    }

    private String atReturn() {
        return economics
                .internalRate()
                .rate()
                .map(each -> words.text(
                        "plan.irr.check", each.movePointRight(CENTS), words.money(economics.netPresentValue(each))))
                .orElse("");
    }

    private String paidBack() {
        var year = economics.paidBack();
        return year.isPresent() ? words.text("figure.number", year.getAsInt()) : words.text("plan.payback.none");
    }

    private String running() {
        return economics.running().stream()
                .map(each -> each < 0 ? MINUS + number(-each) : number(each))
                .collect(Collectors.joining(sign(" → ")));
    }

    /** What the plan is worth when things come otherwise than thought. */
    public List<Case> otherwise() {
        var cases = new ArrayList<Case>();
        for (var each : economics.sensitivity(rate)) {
            var label = words.text("plan.swing.label", swing(each.costs()), swing(each.benefits()));
            cases.add(new Case(label, words.money(each.netValue())));
        }
        for (var each : Economics.Otherwise.values()) {
            cases.add(new Case(
                    words.text("otherwise." + each + ".label"), words.money(economics.netPresentValue(rate, each))));
        }
        return List.copyOf(cases);
    }

    private String swing(int percent) {
        return words.text("figure.swing", percent);
    }
}
