// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.catalogue.KnownModule;
import city.madang.module.Kit;
import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Pack;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sent list may call its columns and what stands in them. */
record SheetWords(
        Labels columns,
        Labels categories,
        Labels functions,
        Labels states,
        Labels exchanges,
        Labels modules,
        Coins coins) {
    static SheetWords of(Kit kit, Pack pack, List<KnownModule> modules) {
        return new SheetWords(
                labels(
                        kit,
                        Arrays.stream(SystemField.values()).map(Enum::name),
                        key -> SystemField.valueOf(key).label()),
                Labels.of(kit, pack, "category.", pack.functions().categories().stream()),
                Labels.of(
                        kit,
                        pack,
                        "function.",
                        pack.functions().functions().stream().map(CityFunction::key)),
                labels(
                        kit,
                        Arrays.stream(SystemState.values()).map(Enum::name),
                        key -> "system-state." + key + ".label"),
                labels(kit, Arrays.stream(Exchange.values()).map(Enum::name), key -> "exchange." + key + ".label"),
                titles(modules),
                new Coins(kit.city().currency()));
    }

    private static Labels labels(Kit kit, Stream<String> keys, Function<String, String> text) {
        return Labels.of(kit, keys.collect(Collectors.toMap(Function.identity(), text)));
    }

    /** Modules have titles in the reader's language only. */
    private static Labels titles(List<KnownModule> modules) {
        var keys = modules.stream()
                .collect(Collectors.toMap(
                        each -> CitySystem.nameKey(each.title()), KnownModule::id, (first, second) -> first));
        modules.forEach(each -> keys.put(each.id(), each.id()));
        return new Labels(Map.copyOf(keys));
    }
}
