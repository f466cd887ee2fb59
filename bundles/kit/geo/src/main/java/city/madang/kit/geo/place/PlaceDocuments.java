// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.Area;
import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.kit.KitDocuments;
import city.madang.kit.Languages;
import city.madang.kit.geo.CityAreas;
import city.madang.l10n.Texts;
import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Places for the city's search: a document for each language in which a place has a name. The address stands in one of them, so
 * that who asks for it finds the place once.
 */
@Component
public final class PlaceDocuments implements KitDocuments, DocumentSource {
    static final String KIND = "place";
    private static final char BETWEEN = '~';

    private final CityPlaces places;
    private final CityAreas areas;
    private final Texts texts;

    @Activate
    public PlaceDocuments(@Reference CityPlaces places, @Reference CityAreas areas, @Reference Languages languages) {
        this.places = places;
        this.areas = areas;
        texts = languages.texts(CityPlaces.MODULE, loader());
    }

    @Override
    public String module() {
        return CityPlaces.MODULE;
    }

    @Override
    public String version() {
        return Long.toString(places.storedEdition().number());
    }

    @Override
    public ClassLoader loader() {
        return PlaceDocuments.class.getClassLoader();
    }

    @Override
    public Map<String, DocumentSource> documents() {
        return Map.of(KIND, this);
    }

    /** The place of a document. */
    static PlaceId place(String document) {
        return new PlaceId(document.substring(0, document.indexOf(BETWEEN)));
    }

    @Override
    public Optional<SearchDocument> document(String id) {
        return id.indexOf(BETWEEN) < 1
                ? Optional.empty()
                : places.find(place(id)).stream()
                        .flatMap(this::documents)
                        .filter(document -> document.id().equals(id))
                        .findFirst();
    }

    @Override
    public List<SearchDocument> documentsAfter(String after, int most) {
        var place = after.isEmpty() ? "" : place(after).value();
        return places.from(place, most + 1).stream()
                .flatMap(this::documents)
                .filter(document -> after.isEmpty()
                        || !place(document.id()).value().equals(place)
                        || document.id().compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    private Stream<SearchDocument> documents(NamedPlace place) {
        var names = place.name().byLanguage();
        var main = names.containsKey("en") ? "en" : names.keySet().iterator().next();
        return names.keySet().stream().map(tag -> {
            var locale = Locale.forLanguageTag(tag);
            var body = Stream.of(
                            kind(place.kind(), locale), tag.equals(main) ? place.address() : "", area(place, locale))
                    .filter(part -> !part.isEmpty())
                    .toList();
            return new SearchDocument(
                    place.id().value() + BETWEEN + tag,
                    locale,
                    names.get(tag),
                    String.join(" · ", body),
                    "/places/" + place.id().value(),
                    place.area(),
                    places.edition().made());
        });
    }

    private String area(NamedPlace place, Locale locale) {
        return place.area()
                .flatMap(areas::find)
                .map(Area::name)
                .map(name -> name.in(locale))
                .orElse("");
    }

    /** What the kind is called; the word itself when it has no text. */
    private String kind(String kind, Locale locale) {
        return texts.find(locale, "kind." + kind).orElse(kind);
    }
}
