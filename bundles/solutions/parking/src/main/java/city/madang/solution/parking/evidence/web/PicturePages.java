// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.web;

import city.madang.solution.parking.Actions;
import city.madang.solution.parking.evidence.Sights;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;

/** Pictures of vehicles; people may be on them, so who looks at one is recorded. */
public final class PicturePages {
    private final CarParks carParks;
    private final Sights sights;

    public PicturePages(CarParks carParks, Sights sights) {
        this.carParks = carParks;
        this.sights = sights;
    }

    public void routes(Routes on) {
        on.get("/desk/carparks/{code}/pictures/{sight}", Actions.OPERATE, this::look);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    HttpReply look(HttpCall in) {
        return HttpReply.file(
                sights.look(in.visitor(), carPark(in).id(), in.path("sight")).orElseThrow(NotFound::new));
    }
}
