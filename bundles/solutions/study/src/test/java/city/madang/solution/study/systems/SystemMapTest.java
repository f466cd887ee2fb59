// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.solution.study.DataFiles;
import city.madang.solution.study.domain.BadPack;
import city.madang.solution.study.domain.BadPack.Why;
import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.FunctionPack;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.PackFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SystemMapTest {
    private static final int TODAY = 2026;
    private static final FunctionPack PACK = functions(
            List.of("services", "base"),
            List.of(
                    "requests,services,complaints,,network accounts",
                    "permits,services,,,requests",
                    "opinion,services,voting,,",
                    "accounts,base,,,network",
                    "network,base,,ta-network,"));

    private static CitySystem system(String name, SystemState state, Integer begun, String... functions) {
        return new CitySystem(
                name,
                name,
                "base",
                state,
                Optional.ofNullable(begun),
                SystemFacts.none(),
                new SystemLinks(Set.of(functions), Set.of(), Set.of()),
                0);
    }

    private static SystemMap map(Moment moment, Map<String, Wish> wishes, CitySystem... systems) {
        return SystemMap.of(new SystemMap.Found(PACK, List.of(systems), Set.of(), wishes), moment);
    }

    private static SystemMap.Entry entry(SystemMap map, String function) {
        return map.entries().stream()
                .filter(each -> each.function().key().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private static Step step(SystemMap map, String function) {
        return entry(map, function).plan().orElseThrow().step();
    }

    @Test
    void theBestSystemSaysHowFarAFunctionIs() {
        var map = map(
                Moment.now(TODAY),
                Map.of(),
                system("old", SystemState.HARDLY_USED, 2001, "network"),
                system("new", SystemState.USED, 2019, "network"),
                system("tried", SystemState.HARDLY_USED, null, "opinion"),
                system("soon", SystemState.BUILDING, 2027, "accounts"),
                system("wanted", SystemState.MISSING, null, "permits"));
        assertThat(entry(map, "network").cover()).isEqualTo(Cover.USED);
        assertThat(entry(map, "network").systems()).extracting(CitySystem::name).containsExactly("new", "old");
        assertThat(entry(map, "opinion").cover()).isEqualTo(Cover.EXISTS);
        assertThat(entry(map, "accounts").cover()).isEqualTo(Cover.COMING);
        assertThat(entry(map, "permits").cover()).isEqualTo(Cover.MISSING);
        assertThat(entry(map, "permits").systems()).isEmpty();
    }

    @Test
    void whatAWantedFunctionNeedsComesBeforeIt() {
        var wanted = Map.of("requests", new Wish(Step.NOW, Wish.Why.MODULE));
        var map = map(Moment.now(TODAY), wanted);
        assertThat(step(map, "network")).isEqualTo(Step.NOW);
        assertThat(step(map, "accounts")).isEqualTo(Step.NEXT);
        assertThat(step(map, "requests")).isEqualTo(Step.LATER);
        assertThat(entry(map, "network").plan().orElseThrow().why()).isEqualTo(Wish.Why.NEEDED);
        assertThat(entry(map, "requests").plan().orElseThrow().why()).isEqualTo(Wish.Why.MODULE);
        assertThat(entry(map, "requests").after()).extracting(CityFunction::key).containsExactly("accounts", "network");
        var there = map(Moment.now(TODAY), wanted, system("LAN", SystemState.USED, 2010, "network", "accounts"));
        assertThat(step(there, "requests")).isEqualTo(Step.NOW);
        assertThat(entry(there, "requests").after()).isEmpty();
    }

    @Test
    void whatNothingAsksForWaitsAndPullsNothing() {
        var map = map(Moment.now(TODAY), Map.of());
        assertThat(map.in(Step.LATER)).hasSize(5);
        assertThat(map.in(Step.NOW)).isEmpty();
    }

    @Test
    void whatIsBuiltComesNowAndWhatIsPlannedNext() {
        var map = map(
                Moment.now(TODAY),
                Map.of(),
                system("LAN", SystemState.BUILDING, 2027, "network"),
                system("polls", SystemState.PLANNED, 2028, "opinion"));
        assertThat(step(map, "network")).isEqualTo(Step.NOW);
        assertThat(step(map, "opinion")).isEqualTo(Step.NEXT);
    }

    @Test
    void yearsTellWhatWasThereAndWhatIsPlanned() {
        var systems = new CitySystem[] {
            system("LAN", SystemState.USED, 2010, "network"),
            system("somehow", SystemState.USED, null, "accounts"),
            system("polls", SystemState.PLANNED, 2028, "opinion")
        };
        var past = map(Moment.of(TODAY, "2009"), Map.of(), systems);
        assertThat(past.entries()).extracting(SystemMap.Entry::cover).containsOnly(Cover.MISSING);
        assertThat(past.entries()).allMatch(each -> each.plan().isEmpty());
        assertThat(entry(map(Moment.of(TODAY, "2010"), Map.of(), systems), "network")
                        .cover())
                .isEqualTo(Cover.USED);
        var now = map(Moment.of(TODAY, "2026"), Map.of(), systems);
        assertThat(entry(now, "accounts").cover()).isEqualTo(Cover.USED);
        assertThat(entry(now, "opinion").cover()).isEqualTo(Cover.COMING);
        assertThat(entry(map(Moment.of(TODAY, "2027"), Map.of(), systems), "opinion")
                        .cover())
                .isEqualTo(Cover.COMING);
        var later = entry(map(Moment.of(TODAY, "2028"), Map.of(), systems), "opinion");
        assertThat(later.cover()).isEqualTo(Cover.BY_PLAN);
        assertThat(later.plan()).isEmpty();
    }

    @Test
    void aPlanThatIsLateIsStillNotThere() {
        var late = system("polls", SystemState.PLANNED, 2020, "opinion");
        assertThat(entry(map(Moment.now(TODAY), Map.of(), late), "opinion").cover())
                .isEqualTo(Cover.COMING);
    }

    @Test
    void afterAStepWhatWasToComeIsThere() {
        var wanted = Map.of("requests", new Wish(Step.NOW, Wish.Why.MODULE));
        var map = map(Moment.of(TODAY, "NEXT"), wanted);
        assertThat(entry(map, "accounts").cover()).isEqualTo(Cover.BY_PLAN);
        assertThat(entry(map, "requests").cover()).isEqualTo(Cover.MISSING);
        assertThat(entry(map, "requests").after()).isEmpty();
        assertThatThrownBy(() -> Moment.of(TODAY, "0001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Moment.of(TODAY, "SOON")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInstalledModuleGivesItsFunctionButNotInThePast() {
        var found = new SystemMap.Found(PACK, List.of(), Set.of("complaints"), Map.of());
        var now = entry(SystemMap.of(found, Moment.now(TODAY)), "requests");
        assertThat(now.cover()).isEqualTo(Cover.EXISTS);
        assertThat(now.module()).isTrue();
        assertThat(entry(SystemMap.of(found, Moment.of(TODAY, "2020")), "requests")
                        .cover())
                .isEqualTo(Cover.MISSING);
    }

    @Test
    void refusesAPackThatDoesNotFitTogether() {
        refused(Why.CIRCLE, 0, "a,base,,,b", "b,base,,,a");
        refused(Why.FUNCTION, 2, "c,base,,,", "a,base,,,b");
        refused(Why.CATEGORY, 1, "a,other,,,");
        refused(Why.TWICE, 2, "a,base,,,", "a,base,,,");
        refused(Why.COLUMNS, 1, "a,base");
        refused(Why.QUESTION, 1, "a,base,,ta-nothing,");
        refused(Why.VALUE, 1, "A b,base,,,");
        refused(Why.VALUE, 1, "a,base,<x>,,");
    }

    private static void refused(Why why, int line, String... functions) {
        assertThatThrownBy(() -> functions(List.of("base"), List.of(functions)))
                .isInstanceOfSatisfying(BadPack.class, e -> {
                    assertThat(e.why()).isEqualTo(why);
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.file()).isEqualTo(PackFile.FUNCTIONS);
                });
    }

    private static FunctionPack functions(List<String> categories, List<String> functions) {
        return Pack.of(file -> switch (file) {
                    case CATEGORIES -> categories;
                    case FUNCTIONS -> functions;
                    default -> DataFiles.lines(file);
                })
                .functions();
    }

    @Test
    void theShippedPackFitsTheQuestionsAndHasFourCategories() {
        var pack = DataFiles.pack().functions();
        assertThat(pack.categories())
                .hasSize(4)
                .allSatisfy(each -> assertThat(pack.of(each)).isNotEmpty());
        assertThat(pack.functions().stream().flatMap(each -> each.question().stream()))
                .allSatisfy(each ->
                        assertThat(DataFiles.pack().question(each)).as(each).isPresent());
        assertThat(pack.functions().stream().flatMap(each -> each.module().stream()))
                .contains("complaints", "alerts", "integrity")
                .doesNotHaveDuplicates();
    }

    /** Whatever is there and whatever is wanted: nothing comes before what it needs, and as late only in the last step. */
    @Property(tries = 300)
    void nothingComesBeforeWhatItNeeds(@ForAll Set<Integer> there, @ForAll List<Step> wanted) {
        var pack = DataFiles.pack().functions();
        var keys = pack.functions().stream().map(CityFunction::key).toList();
        var systems = there.stream()
                .map(each -> keys.get(Math.floorMod(each, keys.size())))
                .distinct()
                .map(each -> system(each, SystemState.USED, 2000, each))
                .toList();
        var wishes = new HashMap<String, Wish>();
        for (int at = 0; at < Math.min(wanted.size(), keys.size()); at++) {
            wishes.put(keys.get(at), new Wish(wanted.get(at), Wish.Why.ANSWERS));
        }
        var map = SystemMap.of(new SystemMap.Found(pack, systems, Set.of(), wishes), Moment.now(TODAY));
        var order = map.entries().stream().map(each -> each.function().key()).toList();
        for (var each : map.entries()) {
            assertThat(each.plan().isPresent()).isNotEqualTo(each.cover().isThere());
            for (var first : each.after()) {
                var step = each.plan().orElseThrow().step();
                assertThat(order.indexOf(first.key()))
                        .isLessThan(order.indexOf(each.function().key()));
                assertThat(step(map, first.key())).isLessThanOrEqualTo(step);
                assertThat(step == Step.LATER || step(map, first.key()) != step).isTrue();
            }
        }
        assertThat(Arrays.stream(Step.values())
                        .mapToInt(step -> map.in(step).size())
                        .sum())
                .isEqualTo(keys.size() - systems.size());
    }
}
