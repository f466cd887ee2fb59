// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.geo.AreaId;
import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.module.Kit;
import city.madang.solution.complaints.Duplicates;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests near by that wait for their answer, for somebody who is about to send the same. No words of theirs are shown, since
 * nobody has checked them yet.
 */
final class NearRequests {
    private final Kit kit;
    private final Services services;
    private final Duplicates duplicates;

    NearRequests(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.duplicates = new Duplicates(kit);
    }

    /** While somebody fills in the form. */
    HttpReply part(HttpCall in) {
        var query = in.query();
        var place = new Place(query.value("area", AreaId::new), point(query), "");
        var near = of(in, query.text("title"), Optional.empty(), query.value("service", ServiceCode::new), place);
        Map<String, ?> model = Map.of("near", near, "lookedNear", !place.equals(Place.UNKNOWN));
        return HttpReply.page("near", "known", model);
    }

    private Optional<Point> point(Query query) {
        var latitude = query.value("place.lat", Double::valueOf);
        var longitude = query.value("place.lon", Double::valueOf);
        try {
            return latitude.flatMap(north -> longitude.map(east -> new Point(north, east)))
                    .or(() -> query.value("address-place", PlaceId::new)
                            .flatMap(kit.places()::find)
                            .map(NamedPlace::point));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same with the form as it was sent. */
    List<AlikeView> of(HttpCall in, Form form, Optional<NamedPlace> chosen) {
        var point = form.point("place").find().or(() -> chosen.map(NamedPlace::point));
        var place = new Place(form.area("area").find(), point, "");
        return of(
                in,
                form.text("title").find(),
                form.text("details").find(),
                form.value("service", ServiceCode::new).find(),
                place);
    }

    private List<AlikeView> of(
            HttpCall in, Optional<String> title, Optional<String> details, Optional<ServiceCode> service, Place place) {
        var names = new Names(kit, services, in.locale());
        var report = new Report(title.orElse(""), details.orElse(""), in.locale(), true, place);
        return duplicates.open(report, service).stream()
                .map(each -> AlikeView.of(each, names))
                .toList();
    }
}
