// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.PlacesAdmin;
import city.madang.kit.geo.BadAreaFile;
import city.madang.kit.geo.CityAreas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes lists from the operator's files. */
@Component
public final class PlaceImports implements PlacesAdmin {
    private final CityPlaces places;
    private final CityAreas areas;
    private final AuditLog audit;

    @Activate
    public PlaceImports(@Reference CityPlaces places, @Reference CityAreas areas, @Reference AuditLog audit) {
        this.places = places;
        this.areas = areas;
        this.audit = audit;
    }

    @Override
    public Report importPlaces(byte[] csv, String title, boolean replace) {
        var list = PlaceFile.read(PlaceFile.decoded(csv), places.rules());
        if (list.places().isEmpty()) {
            return new Report(list.lines(), 0, 0, 0, 0, list.problems());
        }
        var change = places.take(list.places().values(), title, replace);
        audit.record(
                "kit",
                Visitor.ANYBODY,
                replace ? "kit.places-replace" : "kit.places-add",
                title + ": +" + change.added() + " ~" + change.changed() + " -" + change.removed());
        return new Report(
                list.lines(),
                list.places().size(),
                change.added(),
                change.changed(),
                change.removed(),
                list.problems());
    }

    @Override
    public String areas() {
        return areas.all().isEmpty() ? "" : areas.json();
    }

    @Override
    public String places() {
        var all = places.all();
        return all.isEmpty() ? "" : PlaceCsv.of(all);
    }

    @Override
    public int importAreas(byte[] file, String title) {
        try {
            var read = areas.read(file);
            areas.replace(read, title);
            audit.record("kit", Visitor.ANYBODY, "kit.areas-replace", title + ": " + read.size());
            return read.size();
        } catch (BadAreaFile e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
