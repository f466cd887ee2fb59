// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The arithmetic, worked by hand with the figures of the files. */
class SizingTest {
    private static final ModuleDemand COMPLAINTS = new ModuleDemand(61_000, 0, 1);
    private static final ModuleDemand ALERTS = new ModuleDemand(0, 2, 5);

    private final Figures figures = Figures.shipped();
    private final Sizing sizing = new Sizing(figures);

    private double result(List<Step> steps, String key) {
        return steps.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    void reckonsAMillionPeopleWithComplaints() {
        var steps = sizing.of(new Town(1_000_000, 5, 20, 20, 50, true), COMPLAINTS, 0);
        assertThat(result(steps, "records")).isEqualTo(61_000);
        assertThat(result(steps, "hour")).isEqualTo(36.6);
        // 36.6 records an hour, each looked at 60 % × 20 + 10 = 22 times, three times the mean
        assertThat(result(steps, "views")).isCloseTo(0.671, Offset.offset(0.001));
        assertThat(result(steps, "crowd")).isZero();
        assertThat(result(steps, "cores")).isEqualTo(2);
        // 305,000 records × 50 % × 400 KB
        assertThat(result(steps, "files")).isEqualTo(61);
        // 61,000 × 20 % × 15 ÷ 12
        assertThat(result(steps, "texts")).isEqualTo(15_250);
        var bytes = figures.of("volume-postgresql: database, each request");
        assertThat(result(steps, "database")).isCloseTo(305_000 * bytes * 2 / 1e9, offset());
        var held = 2 * result(steps, "database") + 2 * result(steps, "search") + 61 + 1;
        assertThat(result(steps, "disk")).isEqualTo(Math.ceil(held / 0.7));
    }

    @Test
    void anAlertBringsEverybodyAtOnce() {
        var steps = sizing.of(new Town(9_400_000, 5, 20, 20, 50, true), COMPLAINTS.and(ALERTS), 0);
        assertThat(result(steps, "crowd")).isCloseTo(9_400_000 * 0.02 / 300, offset());
        var oneCore = figures.of("one public request") / 2;
        assertThat(result(steps, "cores")).isEqualTo(Math.max(2, Math.ceil(result(steps, "crowd") / oneCore / 0.5)));
        assertThat(result(steps, "line"))
                .isEqualTo(Math.ceil(result(steps, "crowd") * figures.of("weight of /, first view") * 8 / 1000));
    }

    @Test
    void derbyNeedsNoMemoryOfItsOwn() {
        var small = sizing.of(new Town(50_000, 5, 0, 0, 0, false), COMPLAINTS, 0);
        var large = sizing.of(new Town(50_000, 5, 0, 0, 0, true), COMPLAINTS, 0);
        assertThat(result(small, "memory")).isLessThan(result(large, "memory"));
        assertThat(result(small, "texts")).isZero();
        assertThat(result(small, "files")).isZero();
    }

    @Test
    void modulesThatAreNotChosenTakeNoMemory() {
        var memory = new ModuleMemory(Map.of("alerts", 1_250_000L, "complaints", 7_700_000L, "integrity", 1_000_000L));
        assertThat(memory.of("complaints")).contains(7.7);
        assertThat(memory.of("somebodyelses")).isEmpty();
        assertThat(memory.spared(List.of("alerts", "complaints", "integrity", "somebodyelses")))
                .isZero();
        var spared = memory.spared(List.of("complaints"));
        assertThat(spared).isEqualTo(2.25);
        var town = new Town(50_000, 5, 0, 0, 0, false);
        var step = sizing.of(town, COMPLAINTS, spared).stream()
                .filter(each -> each.key().equals("memory"))
                .findFirst()
                .orElseThrow();
        var city = figures.of("resident memory after load");
        assertThat(step.values()).containsExactly(city, spared, 0.0, (double) Sizing.SYSTEM_MB);
        assertThat(step.result()).isEqualTo(Math.ceil((city - spared + Sizing.SYSTEM_MB) / 1024));
    }

    @Property(tries = 200)
    void morePeopleOrYearsNeverNeedLess(
            @ForAll @LongRange(min = 1, max = 20_000_000) long people,
            @ForAll @LongRange(min = 0, max = 20_000_000) long more,
            @ForAll @IntRange(min = 1, max = 29) int years) {
        var demand = COMPLAINTS.and(ALERTS);
        var before = sizing.of(new Town(people, years, 20, 20, 50, true), demand, 0);
        var after = sizing.of(new Town(people + more, years + 1, 20, 20, 50, true), demand, 0);
        for (var step : before) {
            assertThat(result(after, step.key())).as(step.key()).isGreaterThanOrEqualTo(step.result());
        }
    }

    @Test
    void theBiggerCrowdOfTwoModulesCounts() {
        var both = new ModuleDemand(400, 4, 20).and(ALERTS);
        assertThat(both).isEqualTo(new ModuleDemand(400, 2, 5));
    }

    private static Offset<Double> offset() {
        return Offset.offset(1e-6);
    }
}
