// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DependencesTest {
    @Test
    void whatIsNeededComesFirst() {
        var needs = new LinkedHashMap<String, Set<String>>();
        needs.put("requests", Set.of("network", "accounts"));
        needs.put("accounts", Set.of("network"));
        needs.put("network", Set.of("electricity"));
        var found = Dependences.of(needs);
        assertThat(found.order()).containsExactly("network", "accounts", "requests");
        assertThat(found.circles()).isEmpty();
    }

    @Test
    void namesWhatNeedsEachOther() {
        var found = Dependences.of(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"), "d", Set.of("d")));
        assertThat(found.circles())
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).containsExactlyInAnyOrder("b", "c"));
        assertThat(found.circles()).anySatisfy(each -> assertThat(each).containsExactly("d"));
        assertThat(found.order()).containsSubsequence("b", "a").contains("c", "d");
    }

    @Provide
    Arbitrary<Map<String, Set<String>>> needs() {
        var things = Arbitraries.integers().between(0, 8).map(String::valueOf);
        return Arbitraries.maps(things, things.set().ofMaxSize(3)).ofMaxSize(9);
    }

    /** Each thing needs only those of lower numbers, so there is no circle. */
    @Provide
    Arbitrary<Map<String, Set<String>>> withoutCircles() {
        return needs().map(all -> {
            var lower = new TreeMap<String, Set<String>>();
            all.forEach((thing, needs) -> lower.put(
                    thing,
                    needs.stream()
                            .filter(each -> each.compareTo(thing) < 0)
                            .collect(java.util.stream.Collectors.toSet())));
            return lower;
        });
    }

    @Property(tries = 300)
    void theOrderRespectsEveryDependence(@ForAll("withoutCircles") Map<String, Set<String>> needs) {
        var found = Dependences.of(needs);
        assertThat(found.circles()).isEmpty();
        assertThat(found.order()).containsExactlyInAnyOrderElementsOf(needs.keySet());
        needs.forEach((thing, wanted) -> wanted.stream()
                .filter(needs::containsKey)
                .forEach(each -> assertThat(found.order().indexOf(each))
                        .isLessThan(found.order().indexOf(thing))));
    }

    @Property(tries = 300)
    void circlesAreRealAndWithoutOneTheOrderHolds(@ForAll("needs") Map<String, Set<String>> needs) {
        var found = Dependences.of(needs);
        assertThat(found.order()).containsExactlyInAnyOrderElementsOf(needs.keySet());
        for (var circle : found.circles()) {
            for (int at = 0; at < circle.size(); at++) {
                assertThat(needs.get(circle.get(at))).contains(circle.get((at + 1) % circle.size()));
            }
        }
        if (found.circles().isEmpty()) {
            theOrderRespectsEveryDependence(needs);
        }
    }
}
