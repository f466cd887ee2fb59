// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.page;

import city.madang.geo.Area;
import city.madang.geo.NamedPlace;
import city.madang.geo.Nearby;
import city.madang.geo.PlaceCodes;
import city.madang.geo.PlaceId;
import city.madang.geo.Places;
import city.madang.identity.Action;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.geo.place.CityPlaces;
import city.madang.l10n.Texts;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** A page for each place, to which the search leads, and the places that a form offers while somebody types. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PlacePages implements KitPages {
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,39}");
    private static final int OFFERED = 8;
    private static final int AROUND = 8;
    private static final double WALK_METRES = 1500;

    private final Places places;
    private final PlaceCodes codes;
    private final CityAreas areas;
    private final Texts texts;

    @Activate
    public PlacePages(
            @Reference Places places,
            @Reference PlaceCodes codes,
            @Reference CityAreas areas,
            @Reference Languages languages) {
        this.places = places;
        this.codes = codes;
        this.areas = areas;
        texts = languages.texts(CityPlaces.MODULE, PlacePages.class.getClassLoader());
    }

    /** A place as it is shown. Public, because templates read it. */
    public record Shown(NamedPlace place, String name, String kind, String area, String code, long metres) {}

    @Override
    public String name() {
        return CityPlaces.MODULE;
    }

    @Override
    public void routes(Routes on) {
        on.get("/geo/places/{place}", Action.PUBLIC, this::show);
        on.get("/geo/offered", Action.PUBLIC, this::offer);
        on.get(
                "/geo/shapes.json",
                Action.PUBLIC,
                in -> HttpReply.text("application/geo+json", areas.shapes(in.locale())));
    }

    private HttpReply show(HttpCall in) {
        var place = Stream.of(in.path("place", PlaceId::new))
                .flatMap(id -> places.find(id).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
        var around = places.within(place.point(), WALK_METRES, AROUND + 1).stream()
                .filter(near -> !near.place().id().equals(place.id()))
                .map(near -> shown(near, in.locale()))
                .toList();
        return HttpReply.page("place", Map.of("view", shown(new Nearby(place, 0), in.locale()), "around", around));
    }

    private Shown shown(Nearby near, Locale locale) {
        var place = near.place();
        return new Shown(
                place,
                place.name().in(locale),
                texts.find(locale, "kind." + place.kind()).orElse(place.kind()),
                place.area()
                        .flatMap(areas::find)
                        .map(Area::name)
                        .map(name -> name.in(locale))
                        .orElse(""),
                codes.zone(place.point()).orElseGet(() -> codes.open(place.point())),
                Math.round(near.metres()));
    }

    /** For the script of a form; without scripts the form itself shows them. */
    private HttpReply offer(HttpCall in) {
        var field = in.query()
                .text("field")
                .filter(name -> FIELD.matcher(name).matches())
                .orElse("place");
        var words = in.query().text(field).orElse("");
        List<NamedPlace> found = places.named(words, in.locale(), OFFERED);
        return HttpReply.page("offered", "offered", Map.of("field", field, "words", words, "found", found));
    }
}
