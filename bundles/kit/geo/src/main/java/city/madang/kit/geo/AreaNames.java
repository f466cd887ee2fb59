// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.l10n.LocalText;
import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds id and names of an area among a feature's properties. Understood are those of Korea's road name address maps
 * (SIG_CD, SIG_KOR_NM, SIG_ENG_NM and the same with EMD for neighbourhoods), of KOSTAT (code, name, name_eng), and of
 * OpenStreetMap (name, name:ko, name:ar ...).
 */
final class AreaNames {
    private static final List<String> IDS = List.of("SIG_CD", "EMD_CD", "code", "id");
    private static final List<String> KOREAN = List.of("SIG_KOR_NM", "EMD_KOR_NM");
    private static final List<String> ENGLISH = List.of("SIG_ENG_NM", "EMD_ENG_NM", "name_eng");
    private static final String BY_LANGUAGE = "name:";

    private final String local;

    /** @param country whose main language a plain {@code name} is in; ISO 3166-1 */
    AreaNames(String country) {
        local = ULocale.addLikelySubtags(new ULocale("und_" + country)).getLanguage();
    }

    static Optional<String> id(JsonNode feature) {
        return IDS.stream()
                .flatMap(name -> text(feature.path("properties"), name).stream())
                .findFirst()
                .or(() -> text(feature, "id"));
    }

    Optional<LocalText> name(JsonNode properties) {
        var names = new TreeMap<String, String>();
        text(properties, "name").ifPresent(name -> names.put(local.isEmpty() ? "en" : local, name));
        KOREAN.forEach(key -> text(properties, key).ifPresent(name -> names.put("ko", name)));
        ENGLISH.forEach(key -> text(properties, key).ifPresent(name -> names.put("en", name)));
        properties.fieldNames().forEachRemaining(key -> {
            if (key.startsWith(BY_LANGUAGE)) {
                text(properties, key).ifPresent(name -> names.put(key.substring(BY_LANGUAGE.length()), name));
            }
        });
        return names.isEmpty() ? Optional.empty() : Optional.of(new LocalText(names));
    }

    static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.asText().isBlank() && !value.isNull()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }
}
