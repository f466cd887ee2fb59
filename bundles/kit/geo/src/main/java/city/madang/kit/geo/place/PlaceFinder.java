// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.data.Slice;
import city.madang.geo.Landmark;
import city.madang.geo.Landmarks;
import city.madang.geo.NamedPlace;
import city.madang.geo.Nearby;
import city.madang.geo.PlaceId;
import city.madang.geo.Places;
import city.madang.geo.Point;
import city.madang.kit.ModuleService;
import city.madang.kit.geo.CityPlaceCodes;
import city.madang.l10n.Texts;
import city.madang.search.Search;
import city.madang.search.SearchQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds places by words, which the city's search does, by codes and by distance. */
@Component(
        service = {Places.class, Landmarks.class, ModuleService.class},
        property = "concern=places")
public final class PlaceFinder implements Places, Landmarks, ModuleService<Places> {
    private static final int MOST_NAMED = 50;
    private static final int MOST_NEAR = 1000;
    /** A place may be found in several languages. */
    private static final int LANGUAGES = 4;

    private final CityPlaces places;
    private final CityPlaceCodes codes;
    private final Search search;

    @Activate
    public PlaceFinder(@Reference CityPlaces places, @Reference CityPlaceCodes codes, @Reference Search search) {
        this.places = places;
        this.codes = codes;
        this.search = search;
    }

    @Override
    public Class<Places> type() {
        return Places.class;
    }

    @Override
    public Places forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    @Override
    public Optional<NamedPlace> find(PlaceId id) {
        return places.find(id);
    }

    @Override
    public List<NamedPlace> named(String words, Locale reader, int most) {
        int few = Math.min(MOST_NAMED, most);
        if (few < 1 || words.isBlank()) {
            return List.of();
        }
        var query = new SearchQuery(
                words,
                reader,
                Optional.of(CityPlaces.MODULE),
                Optional.of(PlaceDocuments.KIND),
                new Slice(1, few * LANGUAGES));
        var ids = search.find(query).items().stream()
                .map(hit -> PlaceDocuments.place(hit.id()))
                .distinct()
                .limit(few)
                .toList();
        return places.among(ids);
    }

    @Override
    public List<Nearby> within(Point centre, double metres, int most) {
        return most < 1 ? List.of() : places.within(centre, metres, Math.min(MOST_NEAR, most));
    }

    @Override
    public List<Landmark> find(String words, Locale locale, int most) {
        var coded = codes.find(words, locale, most);
        return !coded.isEmpty()
                ? coded
                : named(words, locale, most).stream()
                        .map(place -> new Landmark(place.name().in(locale), Optional.of(place.point()), place.area()))
                        .toList();
    }
}
