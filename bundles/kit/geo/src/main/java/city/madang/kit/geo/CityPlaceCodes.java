// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.Area;
import city.madang.geo.Landmark;
import city.madang.geo.PlaceCodes;
import city.madang.geo.Point;
import city.madang.kit.ModuleService;
import city.madang.l10n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Codes of places in this city. */
@Component(
        service = {CityPlaceCodes.class, PlaceCodes.class, ModuleService.class},
        property = "concern=place-codes")
public final class CityPlaceCodes implements PlaceCodes, ModuleService<PlaceCodes> {
    /** A longer text is no code. */
    private static final int LONGEST = 30;

    private static final double REACH_DEGREES = 0.5;

    private final CityAreas areas;

    @Activate
    public CityPlaceCodes(@Reference CityAreas areas) {
        this.areas = areas;
    }

    @Override
    public Class<PlaceCodes> type() {
        return PlaceCodes.class;
    }

    @Override
    public PlaceCodes forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    @Override
    public Optional<Point> point(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        var written = ZoneCode.read(code).orElseGet(() -> ZoneCode.bare(code));
        return OpenLocation.decode(written, areas.middle());
    }

    @Override
    public String open(Point point) {
        return OpenLocation.encode(point);
    }

    @Override
    public Optional<String> zone(Point point) {
        return areas.middle()
                .filter(city -> Math.abs(city.latitude() - point.latitude()) < REACH_DEGREES
                        && Math.abs(city.longitude() - point.longitude()) < REACH_DEGREES)
                .map(city -> ZoneCode.of(OpenLocation.shortened(point)));
    }

    /** The place of a code; empty for other words. */
    public List<Landmark> find(String words, Locale locale, int most) {
        return most < 1
                ? List.of()
                : point(words)
                        .map(point -> List.of(landmark(words, point, locale)))
                        .orElse(List.of());
    }

    private Landmark landmark(String code, Point point, Locale locale) {
        var area = areas.at(point);
        var name = area.map(within -> within.name().in(locale) + ", ").orElse("") + ZoneCode.bare(code);
        return new Landmark(name, Optional.of(point), area.map(Area::id));
    }
}
