// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.module.Kit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What words in a sent table mean: the key itself or its text, in any of the city's languages or in English, whatever the case.
 *
 * @param keys by the {@link CitySystem#nameKey} of the word
 */
record Labels(Map<String, String> keys) {
    /** @param texts key of the text that names each key */
    static Labels of(Kit kit, Map<String, String> texts) {
        var languages = new LinkedHashSet<>(List.of(Locale.ENGLISH));
        languages.addAll(kit.city().languages());
        var keys = new HashMap<String, String>();
        for (var language : languages) {
            texts.forEach((key, text) ->
                    keys.putIfAbsent(CitySystem.nameKey(kit.texts().text(language, text)), key));
        }
        texts.keySet().forEach(key -> keys.put(CitySystem.nameKey(key), key));
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
