// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign.web;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.bay.BayViews;
import city.madang.solution.parking.sign.GuideBoards;
import city.madang.solution.parking.sign.Screens;
import city.madang.solution.parking.sign.domain.Screen;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Managers set screens and boards up. */
public final class SignPages {
    static final String SIGNS = "/desk/signs";
    private static final String BOARDS = "/desk/boards";
    static final String ONE = SIGNS + "/{screen}";

    private final Kit kit;
    private final CarParks carParks;
    private final Screens screens;
    private final GuideBoards boards;
    private final SlideForms slides;
    private final BayViews bays;

    // longer: screens, boards, and what they may show
    public SignPages(Kit kit, CarParks carParks, Screens screens, GuideBoards boards, BayViews bays) {
        this.bays = bays;
        this.kit = kit;
        this.carParks = carParks;
        this.screens = screens;
        this.boards = boards;
        slides = new SlideForms(kit, carParks, screens);
    }

    public void routes(Routes on) {
        on.form(SIGNS, Actions.SET_UP, in -> list(in.form()), this::add);
        on.form(BOARDS, Actions.SET_UP, in -> boards(in.form()), this::addBoard);
        on.post(BOARDS + "/{device}/remove", Actions.SET_UP, this::removeBoard);
        on.post(ONE + "/withdraw", Actions.SET_UP, this::withdraw);
        slides.routes(on);
    }

    private HttpReply list(Form form) {
        return HttpReply.form("signs", form, Map.of("screens", screens.all(), "tongues", languages()));
    }

    private List<Choice> languages() {
        return kit.city().languages().stream()
                .map(each -> new Choice(each.toLanguageTag(), each.getDisplayLanguage(each)))
                .toList();
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(Screen.MOST_NAME);
        var seconds = form.value("seconds", SignPages::seconds).required();
        var known = kit.city().languages().stream().map(Locale::toLanguageTag).toList();
        var chosen = form.texts("languages").stream()
                .filter(known::contains)
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            form.error("languages", "required");
        }
        if (form.hasErrors()) {
            return list(form);
        }
        var key = screens.add(in.visitor(), name.get(), chosen, seconds.get());
        return HttpReply.page("sign-key", Map.of("name", name.get(), "address", in.link("/sign/" + key)))
                .header("Cache-Control", "no-store");
    }

    private static int seconds(String typed) {
        return SlideForms.within(typed, Screen.LEAST_SECONDS, Screen.MOST_SECONDS);
    }

    HttpReply withdraw(HttpCall in) {
        screens.withdraw(in.visitor(), screens.find(in.path("screen")).orElseThrow(NotFound::new));
        return HttpReply.seeOther(SIGNS).notice("signs.withdrawn.notice");
    }

    private HttpReply boards(Form form) {
        return HttpReply.form(
                "boards",
                form,
                Map.of(
                        "boards",
                        boards.all(),
                        "idle",
                        boards.idle().stream()
                                .map(each -> new Choice(each.id().value(), each.name()))
                                .toList(),
                        "carParks",
                        places().stream()
                                .map(each -> new Choice(each.value(), each.name()))
                                .toList()));
    }

    /** What a board may show: a car park, or a floor of one with bays. */
    private record Place(CarPark carPark, int floor, String name) {
        String value() {
            return floor == 0 ? carPark.code() : carPark.code() + ":" + floor;
        }
    }

    private List<Place> places() {
        return carParks.all().stream()
                .flatMap(carPark -> Stream.concat(
                        Stream.of(new Place(carPark, 0, carPark.name())),
                        bays.floors(carPark).stream()
                                .filter(each -> !each.bays().isEmpty())
                                .map(each -> new Place(
                                        carPark,
                                        each.floor().place(),
                                        carPark.name() + " · " + each.floor().name()))))
                .toList();
    }

    HttpReply addBoard(HttpCall in) {
        var form = in.form();
        var device = form.value("device", this::idle).required();
        var carPark = form.value("carpark", this::place).required();
        if (form.hasErrors()) {
            return boards(form);
        }
        boards.add(
                in.visitor(),
                device.get().id(),
                carPark.get().carPark(),
                carPark.get().floor());
        return HttpReply.seeOther(BOARDS).notice("signs.saved.notice");
    }

    private Device idle(String typed) {
        return boards.idle().stream()
                .filter(each -> each.id().value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a board"));
    }

    private Place place(String typed) {
        return places().stream()
                .filter(each -> each.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a car park or floor"));
    }

    HttpReply removeBoard(HttpCall in) {
        boards.remove(in.visitor(), in.path("device", DeviceId::new));
        return HttpReply.seeOther(BOARDS).notice("signs.saved.notice");
    }
}
