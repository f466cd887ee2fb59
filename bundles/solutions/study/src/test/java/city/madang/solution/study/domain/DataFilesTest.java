// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.study.DataFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data files as they ship. */
class DataFilesTest {
    @Test
    void everyPartAsksEveryDimensionIsMeasured() {
        var pack = DataFiles.pack();
        assertThat(Part.values()).allSatisfy(part -> assertThat(pack.of(part)).isNotEmpty());
        assertThat(Dimension.values())
                .allSatisfy(dimension -> assertThat(Score.of(new Answers(pack, List.of()), dimension)
                                .open())
                        .isNotEmpty());
        assertThat(pack.questions().stream().map(Question::key)).doesNotHaveDuplicates();
        assertThat(pack.rules().stream().map(Rule::id)).doesNotHaveDuplicates();
        assertThat(pack.questions().stream().flatMap(each -> each.groups().stream()))
                .contains(Group.values());
    }

    @Test
    void seoulsParkingPilotAddsUp() {
        var dollars = new Prices(new Coins(Currency.getInstance("USD")), List.of(), List.of());
        var lines = DataFiles.parkingPilot();
        var rate = new Rate("USD", BigDecimal.ONE, LocalDate.EPOCH, "itself");
        var budget = new Budget(lines, new Prices(dollars.city(), List.of(rate), List.of()));
        assertThat(budget.economics().cost()).isEqualTo(245_000_000L);
        var heading = budget.chapters(Item.Sort.COST).get(0);
        assertThat(heading.total()).isEqualTo(245_000_000L);
        assertThat(heading.sections().stream().collect(Collectors.toMap(Budget.Section::name, Budget.Section::total)))
                .isEqualTo(Map.of("preparation", 52_000_000L, "system", 170_000_000L, "people", 23_000_000L));
    }

    @Test
    void onlyTheMarkedCeilingDoesNotFit() {
        assertThat(DataFiles.pack().funding()).hasSize(5);
        assertThat(DataFiles.pack().funding().stream().filter(Funding::check).map(Funding::key))
                .containsExactly("nipa");
        var mended = List.of(
                printed("nipa", 90_000_000, 79_454),
                printed("nia", 100_000_000, 88_282),
                printed("smtech", 400_000_000, 35_313));
        assertThat(Funding.all(mended).stream().filter(Funding::check).map(Funding::key))
                .containsExactly("smtech");
        assertThat(Funding.all(List.of())).isEmpty();
    }

    private static Funding.Ceilings printed(String key, long won, long dollars) {
        return new Funding.Ceilings(key, Optional.of(won), Optional.of(dollars));
    }

    @Test
    void takesOnlyWhatCanBeAnAnswer() {
        assertThat(Stream.of("4", "0")).allMatch(Kind.CHOICE::takes);
        assertThat(Stream.of("5", "-1", "x")).noneMatch(Kind.CHOICE::takes);
    }
}
