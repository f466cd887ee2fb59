// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.Area;
import city.madang.geo.NamedPlace;
import city.madang.l10n.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What somebody should know before areas replace others. Nothing of it hinders them: cities have enclaves and lakes.
 *
 * @param findings the weightiest first of each kind
 * @param more that are left out
 */
public record AreaCheck(List<Finding> findings, int more) {
    private static final int MOST = 30;

    /**
     * Something that looks wrong.
     *
     * @param key a text of {@code geo}
     * @param about fills it in; names are in the reader's language
     */
    public record Finding(String key, List<Object> about) {
        /** For the text. */
        public Object[] arguments(Locale reader) {
            return about.stream()
                    .map(each -> each instanceof LocalText text
                            ? text.in(reader)
                            : each instanceof Locale language ? language.getDisplayLanguage(reader) : each)
                    .toArray();
        }
    }

    /**
     * Checks areas.
     *
     * @param present the city's areas
     * @param places some of which may lie in no area any more
     * @param languages of the city
     */
    public static AreaCheck of(
            List<AreaRow> areas, List<Area> present, Collection<NamedPlace> places, List<Locale> languages) {
        var findings = new ArrayList<Finding>(AreaFit.of(areas));
        findings.addAll(gone(areas, present));
        findings.addAll(unnamed(areas, languages));
        findings.addAll(outside(areas, places));
        return new AreaCheck(
                List.copyOf(findings.subList(0, Math.min(MOST, findings.size()))), Math.max(0, findings.size() - MOST));
    }

    private static List<Finding> gone(List<AreaRow> areas, List<Area> present) {
        var ids = areas.stream().map(AreaRow::id).collect(Collectors.toSet());
        var gone = present.stream().filter(area -> !ids.contains(area.id())).toList();
        return gone.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        "areas.check.gone", List.of(gone.size(), gone.get(0).name())));
    }

    private static List<Finding> unnamed(List<AreaRow> areas, List<Locale> languages) {
        var findings = new ArrayList<Finding>();
        for (var language : languages) {
            var unnamed = areas.stream()
                    .filter(area -> area.name().byLanguage().keySet().stream()
                            .noneMatch(tag ->
                                    Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage())))
                    .toList();
            if (!unnamed.isEmpty()) {
                findings.add(new Finding(
                        "areas.check.unnamed",
                        List.of(unnamed.size(), language, unnamed.get(0).name())));
            }
        }
        return findings;
    }

    private static List<Finding> outside(List<AreaRow> areas, Collection<NamedPlace> places) {
        var map = new AreaMap(areas, Edition.NONE);
        var outside =
                places.stream().filter(place -> map.at(place.point()).isEmpty()).toList();
        return outside.isEmpty() || map.middle().isEmpty()
                ? List.of()
                : List.of(new Finding(
                        "areas.check.outside",
                        List.of(outside.size(), outside.get(0).name())));
    }
}
