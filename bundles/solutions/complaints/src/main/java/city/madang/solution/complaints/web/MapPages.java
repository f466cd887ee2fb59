// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.complaints.PublicRequests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** Public requests on a map of the city's own shapes, and the list that says the same. */
public final class MapPages {
    private static final int MOST = 200;

    private final Kit kit;
    private final PublicRequests published;
    private final Services services;

    public MapPages(Kit kit, PublicRequests published, Services services) {
        this.kit = kit;
        this.published = published;
        this.services = services;
    }

    /** A request of the list. The position is rounded to about a hundred metres: the map is for everybody. */
    public record Pin(ServiceRequest request, String service, String area, String latitude, String longitude) {
        static Pin of(ServiceRequest request, Names names) {
            var place = request.report().place();
            var point = Place.roughly(place.point().orElseThrow());
            return new Pin(
                    request,
                    names.service(request.service()),
                    names.area(place.area()),
                    String.valueOf(point.latitude()),
                    String.valueOf(point.longitude()));
        }
    }

    public void routes(Routes on) {
        on.get("/map", Action.PUBLIC, this::map);
        on.get("/map/shapes.json", Action.PUBLIC, this::shapes);
    }

    private HttpReply map(HttpCall in) {
        var names = new Names(kit, services, in.locale());
        var pins = published.onTheMap(MOST).stream()
                .map(request -> Pin.of(request, names))
                .toList();
        return HttpReply.page("map", Map.of("pins", pins));
    }

    private HttpReply shapes(HttpCall in) {
        return HttpReply.text("application/geo+json", kit.areas().shapes(in.locale()));
    }
}
