// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.bay.BayViews;
import city.madang.solution.parking.bay.BayViews.BayNow;
import city.madang.solution.parking.bay.BayViews.FloorNow;
import city.madang.solution.parking.bay.domain.BayCount;
import city.madang.solution.parking.bay.domain.BayState;
import city.madang.solution.parking.bay.domain.Gap;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the bays of a car park are, and whether the gates say the same. */
public final class BayPages {
    static final String BAYS = "/desk/carparks/{code}/bays";

    private final Kit kit;
    private final CarParks carParks;
    private final BayViews views;

    public BayPages(Kit kit, CarParks carParks, BayViews views) {
        this.kit = kit;
        this.carParks = carParks;
        this.views = views;
    }

    public void routes(Routes on) {
        on.get(BAYS, Actions.OPERATE, this::show);
        on.get("/desk/bays/live", Actions.OPERATE, in -> HttpReply.events(ParkingModule.BAYS));
    }

    /** Bays that are alike. @param state as the texts name it @param colour of its tag */
    public record Group(String state, String colour, List<String> names) {}

    /** A floor in groups. */
    public record Shown(String name, BayCount count, List<Group> groups) {}

    HttpReply show(HttpCall in) {
        var carPark = carParks.named(in.path("code")).orElseThrow(NotFound::new);
        var floors = views.floors(carPark);
        var all = floors.stream().flatMap(each -> each.bays().stream()).toList();
        var count = BayViews.count(all);
        int gates = kit.database().read(tx -> tx.mapper(SessionMapper.class).taken(carPark.id()));
        return HttpReply.page(
                "bays",
                "bays",
                Map.of(
                        "carPark",
                        carPark,
                        "floors",
                        floors.stream()
                                .filter(each -> !each.bays().isEmpty())
                                .map(BayPages::shown)
                                .toList(),
                        "count",
                        count,
                        "traits",
                        BayViews.traits(all),
                        "gates",
                        gates,
                        "gap",
                        Gap.of(gates, count, carPark.spaces()),
                        "maySetUp",
                        in.may(Actions.SET_UP, Actions.OF_THE_CITY),
                        "now",
                        kit.clock().instant()));
    }

    private static Shown shown(FloorNow floor) {
        var groups = floor.bays().stream()
                .collect(groupingBy(
                        BayNow::state, TreeMap::new, mapping(each -> each.bay().name(), toList())));
        return new Shown(
                floor.floor().name(),
                floor.count(),
                groups.entrySet().stream()
                        .map(each -> new Group(each.getKey().name(), colour(each.getKey()), each.getValue()))
                        .toList());
    }

    private static String colour(BayState state) {
        return switch (state) {
            case FREE -> "success";
            case TAKEN -> "secondary";
            case UNKNOWN -> "warning";
            case DOUBTFUL -> "danger";
        };
    }
}
