// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.module.Kit;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Pack;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words in a sent table mean: the key itself or its text, in any of the city's languages or in English, whatever the case.
 *
 * @param keys by the {@link CitySystem#nameKey} of the word
 */
record Labels(Map<String, String> keys) {
    /** @param texts key of the text that names each key */
    static Labels of(Kit kit, Map<String, String> texts) {
        return of(kit, texts.keySet(), (key, language) -> kit.texts().text(language, texts.get(key)));
    }

    /** Keys of a pack, which may have words of its own. @param kind what stands before each key in the name of its text */
    static Labels of(Kit kit, Pack pack, String kind, Stream<String> keys) {
        return of(kit, keys.collect(Collectors.toCollection(LinkedHashSet::new)), (key, language) -> {
            var words = new Words(kit, language);
            return words.own(pack, kind + key).orElseGet(() -> words.text(kind + key + ".title"));
        });
    }

    private static Labels of(Kit kit, Set<String> all, BiFunction<String, Locale, String> called) {
        var languages = new LinkedHashSet<>(List.of(Locale.ENGLISH));
        languages.addAll(kit.city().languages());
        var keys = new HashMap<String, String>();
        for (var language : languages) {
            all.forEach(key -> keys.putIfAbsent(CitySystem.nameKey(called.apply(key, language)), key));
        }
        all.forEach(key -> keys.put(CitySystem.nameKey(key), key));
        return new Labels(Map.copyOf(keys));
    }

    Optional<String> key(String word) {
        return Optional.ofNullable(keys.get(CitySystem.nameKey(word)));
    }

    /** @throws IllegalArgumentException when it means nothing */
    String mustMean(String word) {
        return key(word).orElseThrow(() -> new IllegalArgumentException("not known: " + word));
    }
}
