// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In won: 12.5 days of a trainer at 150,000; three licences at 199.99 USD, each year for two years; something open. */
class BudgetTest {
    private static final Coins WON = new Coins(Currency.getInstance("KRW"));
    private static final Prices PRICES = new Prices(
            WON,
            List.of(new Rate("USD", new BigDecimal("1132.73"), LocalDate.EPOCH, "a list")),
            List.of(new Wage("w1", "Trainer", Wage.Span.DAY, 150_000, "the city")));

    private static Line line(String item, String quantity, String price, String currency, String wage) {
        return new Line(
                item + quantity,
                Item.Sort.COST,
                "Pilot",
                item,
                "line",
                Optional.of(quantity).filter(each -> !each.isEmpty()).map(BigDecimal::new),
                "piece",
                Optional.of(price).filter(each -> !each.isEmpty()).map(Long::valueOf),
                currency,
                wage,
                0,
                2,
                "",
                "");
    }

    @Test
    void reckonsInTheCitysMoneyAndSumsAtEachDepth() {
        var budget = new Budget(
                List.of(
                        line("People", "12.5", "", "", "w1"),
                        line("Software", "3", "19999", "USD", ""),
                        line("People", "", "500", "", ""),
                        line("Software", "1", "100", "EUR", "")),
                PRICES);
        // 3 x 199.99 x 1132.73 = 679,604.0181
        assertThat(PRICES.each(budget.lines().get(1))).contains(679_604L);
        var pilot = budget.chapters(Item.Sort.COST).get(0);
        assertThat(pilot.sections()).extracting(Budget.Section::name).containsExactly("People", "Software");
        assertThat(pilot.sections()).extracting(Budget.Section::total).containsExactly(3_750_000L, 1_359_208L);
        assertThat(pilot.total()).isEqualTo(5_109_208L);
        assertThat(budget.open()).isEqualTo(2);
        assertThat(budget.economics().costs()).containsExactly(2_554_604L, 2_554_604L);
        assertThat(budget.chapters(Item.Sort.BENEFIT)).isEmpty();
    }

    @Test
    void aWageThatIsGoneLeavesTheLineOpen() {
        assertThat(PRICES.each(line("People", "2", "", "", "w2"))).isEmpty();
        assertThat(PRICES.isTooMuch(line("People", "2", "", "", "w2"))).isFalse();
    }

    @Test
    void whatIsBeyondAllMoneyIsNotReckoned() {
        var much = line("Software", "1000000000", "999999999999999", "", "");
        assertThat(PRICES.each(much)).isEmpty();
        assertThat(PRICES.isTooMuch(much)).isTrue();
        var most = line("Software", "1", "999999999999999", "", "");
        var full = new Budget(java.util.Collections.nCopies(Budget.MOST_LINES, most), PRICES);
        assertThat(full.economics().cost()).isEqualTo(200 * 2 * 999_999_999_999_999L);
        var long30 = new Item(Item.Sort.COST, 0, Item.LAST_YEAR + 1, Coins.MOST);
        assertThat(Item.together(java.util.Collections.nCopies(Budget.MOST_LINES, long30))
                        .cost())
                .isEqualTo(200 * 31 * Coins.MOST)
                .isPositive();
    }
}
