// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.study.DataFiles;
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
        var pilot = DataFiles.pack().costs("parking");
        var sums = pilot.stream()
                .collect(Collectors.groupingBy(CostItem::item, Collectors.summingLong(DataFilesTest::total)));
        assertThat(sums).isEqualTo(Map.of("preparation", 520_000L, "system", 1_700_000L, "people", 230_000L));
        assertThat(pilot.stream().mapToLong(DataFilesTest::total).sum()).isEqualTo(2_450_000L);
        assertThat(pilot).extracting(CostItem::currency).containsOnly("USD");
    }

    private static long total(CostItem item) {
        return item.quantity()
                .orElseThrow()
                .multiply(item.price().orElseThrow())
                .longValueExact();
    }

    @Test
    void thereIsMoreThanTheExampleToBeginWith() {
        var pack = DataFiles.pack();
        assertThat(pack.costLists()).containsExactly("programme", "parking");
        assertThat(pack.costs("programme")).extracting(CostItem::sort).contains(Item.Sort.COST, Item.Sort.BENEFIT);
        assertThat(pack.costs("programme"))
                .as("what a city has to find out itself")
                .allSatisfy(each -> assertThat(each.price()).isEmpty());
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
