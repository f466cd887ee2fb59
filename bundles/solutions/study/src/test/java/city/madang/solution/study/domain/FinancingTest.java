// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.study.domain.Grant.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FinancingTest {
    private static final Coins EURO = new Coins(Currency.getInstance("EUR"));

    @Test
    void whatNobodyPaysIsOpenAndWhatIsTooMuchIsSaid() {
        var some = new Financing(1_000, List.of(grant("own", 400, Stage.PROMISED), grant("koica", 100, Stage.ASKED)));
        assertThat(some.of(Stage.PROMISED)).isEqualTo(400);
        assertThat(some.of(Stage.PLANNED)).isZero();
        assertThat(some.open()).isEqualTo(500);
        assertThat(some.over()).isZero();
        var much = new Financing(1_000, List.of(grant("own", 1_200, Stage.PLANNED)));
        assertThat(much.open()).isZero();
        assertThat(much.over()).isEqualTo(200);
    }

    @Test
    void aCeilingIsTheLowerOneThatARateIsKnownFor() {
        var nipa = new Funding("nipa", Optional.of(990_000_000L), Optional.of(79_454L), true);
        assertThat(nipa.ceiling(prices())).isEmpty();
        assertThat(nipa.ceiling(prices("KRW", "0.0007"))).contains(69_300_000L);
        assertThat(nipa.ceiling(prices("KRW", "0.0007", "USD", "0.9"))).contains(7_150_860L);
        assertThat(new Funding("own", Optional.empty(), Optional.empty(), false).ceiling(prices("USD", "1")))
                .isEmpty();
        var won = new Prices(new Coins(Currency.getInstance("KRW")), List.of(), List.of());
        assertThat(nipa.ceiling(won)).contains(990_000_000L);
    }

    private static Grant grant(String source, long amount, Stage stage) {
        return new Grant(source, amount, stage, "");
    }

    private static Prices prices(String... rates) {
        var all = Arrays.asList(rates);
        var read = IntStream.range(0, all.size() / 2)
                .mapToObj(each -> new Rate(
                        all.get(2 * each), new BigDecimal(all.get(2 * each + 1)), LocalDate.of(2026, 1, 1), "bank"))
                .toList();
        return new Prices(EURO, read, List.of());
    }
}
