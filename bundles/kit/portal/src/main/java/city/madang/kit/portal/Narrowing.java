// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.search.SearchAnswer.By;
import city.madang.search.SearchAnswer.Count;
import city.madang.search.SearchAnswer.Facet;
import city.madang.web.HttpCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links from a page of results to a part of them, and back to all. */
final class Narrowing {
    private static final List<String> NAMES = List.of("q", "kind", "area", "year");
    private static final Map<By, String> PARAMETERS = Map.of(By.KIND, "kind", By.AREA, "area", By.YEAR, "year");
    private static final Map<By, String> TITLES =
            Map.of(By.KIND, "search.by-kind.title", By.AREA, "search.by-area.title", By.YEAR, "search.by-year.title");

    private final HttpCall in;
    private final Map<String, String> kinds;
    private final Areas areas;

    /** Part of the results. Public, because templates read it. */
    public record Group(String key, List<Link> links) {}

    /** @param count empty for a link that takes a choice back */
    public record Link(String label, String path, Optional<Long> count) {}

    /** @param kinds titles, by module and kind */
    Narrowing(HttpCall in, Map<String, String> kinds, Areas areas) {
        this.in = in;
        this.kinds = kinds;
        this.areas = areas;
    }

    /** By module is not offered beside by kind, which says the same more finely. */
    List<Group> groups(List<Facet> facets) {
        return facets.stream()
                .filter(facet -> PARAMETERS.containsKey(facet.by()))
                .map(facet -> group(facet.by(), facet.counts()))
                .toList();
    }

    /** What was chosen, each with the way back. */
    List<Link> chosen(Optional<AreaId> area, Optional<Integer> year) {
        var chosen = new ArrayList<Link>();
        area.ifPresent(id -> chosen.add(new Link(area(id.value()), path("area", ""), Optional.empty())));
        year.ifPresent(y -> chosen.add(new Link(Integer.toString(y), path("year", ""), Optional.empty())));
        return chosen;
    }

    private Group group(By by, List<Count> counts) {
        var parameter = PARAMETERS.get(by);
        var links = counts.stream()
                .map(count -> new Link(
                        label(by, count.value()), path(parameter, count.value()), Optional.of(count.documents())))
                .toList();
        return new Group(TITLES.get(by), links);
    }

    private String label(By by, String value) {
        return switch (by) {
            case KIND -> kinds.getOrDefault(value, value);
            case AREA -> area(value);
            default -> value;
        };
    }

    private String area(String id) {
        return areas.find(new AreaId(id))
                .map(area -> area.name().in(in.locale()))
                .orElse(id);
    }

    private String path(String name, String value) {
        var parameters = new LinkedHashMap<String, String>();
        NAMES.forEach(each -> in.query().text(each).ifPresent(text -> parameters.put(each, text)));
        parameters.put(name, value);
        var path = new StringBuilder("/search");
        parameters.forEach((each, text) -> {
            if (!text.isEmpty()) {
                path.append(path.indexOf("?") < 0 ? '?' : '&').append(each).append('=');
                path.append(URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
        });
        return path.toString();
    }
}
