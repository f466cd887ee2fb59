// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.device.Plate;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.right.PassOffice;
import city.madang.solution.parking.right.Passes;
import city.madang.solution.parking.right.domain.Holder;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassCover;
import city.madang.solution.parking.right.domain.PassHours;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Field;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.ValueField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pass is sold, or what it says is corrected. */
public final class PassForm {
    private static final String NEW = PassPages.ALL + "/new";
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);
    private static final String ALWAYS = "ALWAYS";
    private static final String WORKING = "WORKING";

    private final Kit kit;
    private final CarParks carParks;
    private final Passes passes;
    private final PassOffice office;

    public PassForm(Kit kit, CarParks carParks, Passes passes, PassOffice office) {
        this.kit = kit;
        this.carParks = carParks;
        this.passes = passes;
        this.office = office;
    }

    public void routes(Routes on) {
        on.form(NEW, Actions.OPERATE, in -> page(in, Optional.empty(), in.form()), this::add);
        on.form(
                PassPages.ONE + "/change",
                Actions.OPERATE,
                in -> page(in, Optional.of(pass(in)), in.form()),
                this::change);
    }

    private Pass pass(HttpCall in) {
        return passes.find(in.path("pass")).orElseThrow(NotFound::new);
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var from = form.value("from", Typed::day).required();
        var until = form.value("until", Typed::day).required();
        var price = price(in, form, kit.city().currency());
        if (!form.hasErrors() && until.get().isBefore(from.get())) {
            form.error("until", "early");
        }
        var typed =
                typed(form, from.find().orElse(LocalDate.EPOCH), until.find().orElse(LocalDate.EPOCH));
        var id = typed.filter(any -> !form.hasErrors())
                .map(each -> office.add(in.visitor(), each, price.get(), form.once()));
        if (id.isPresent() && id.get().isEmpty()) {
            form.error("card", "taken");
        }
        return form.hasErrors()
                ? page(in, Optional.empty(), form)
                : HttpReply.seeOther(PassPages.ALL + "/" + id.orElseThrow().orElseThrow())
                        .notice("pass.done.notice");
    }

    /** Who may only take money does not give passes away. */
    static Field<Long> price(HttpCall in, Form form, Currency currency) {
        ValueField<Long> price =
                form.value("price", text -> Typed.amount(text, currency)).required();
        if (price.find().filter(each -> each == 0).isPresent() && !in.may(Actions.SET_UP, Actions.OF_THE_CITY)) {
            form.error("price", "free");
        }
        return price;
    }

    HttpReply change(HttpCall in) {
        var pass = pass(in);
        var form = in.form();
        var typed = typed(form, pass.cover().from(), pass.cover().until());
        if (typed.isPresent() && !form.hasErrors() && !office.change(in.visitor(), pass.id(), typed.get())) {
            form.error("card", "taken");
        }
        return form.hasErrors()
                ? page(in, Optional.of(pass), form)
                : HttpReply.seeOther(PassPages.ALL + "/" + pass.id()).notice("pass.done.notice");
    }

    /** Empty when the form has errors. */
    private Optional<PassOffice.Typed> typed(Form form, LocalDate from, LocalDate until) {
        var name = form.text("name").required().max(Holder.MOST_NAME);
        var contact = form.text("contact").max(Holder.MOST_CONTACT);
        var plates = form.value("plates", PassForm::plates);
        var spaces = form.value("spaces", text -> Typed.whole(text, 1, PassCover.MOST_SPACES))
                .required();
        var places = carParks(form);
        var hours = hours(form);
        var card = form.text("card").max(Pass.MOST_CARD);
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new PassOffice.Typed(
                        new Holder(name.get(), contact.find().orElse("")),
                        new PassCover(plates.find().orElse(List.of()), spaces.get(), places, from, until, hours),
                        card.find()));
    }

    private Set<CarParkId> carParks(Form form) {
        var codes = new HashSet<>(form.texts("carParks"));
        var chosen = carParks.all().stream()
                .filter(each -> codes.contains(each.code()))
                .map(CarPark::id)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            form.error("carParks", "required");
        }
        return chosen;
    }

    private static Optional<PassHours> hours(Form form) {
        var opens = form.value("opens", Typed::time);
        var closes = form.value("closes", Typed::time);
        if (!form.text("hours").find().orElse(ALWAYS).equals(WORKING) || form.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PassHours(opens.find().orElse(OPENS), closes.find().orElse(CLOSES)));
        } catch (IllegalArgumentException e) {
            form.error("closes", "early");
            return Optional.empty();
        }
    }

    /** With commas or line ends between them. */
    private static List<String> plates(String typed) {
        var all = Stream.of(typed.split("[,،;\\n]"))
                .filter(each -> !each.isBlank())
                .map(each -> Plate.read(each).text())
                .distinct()
                .toList();
        if (all.size() > PassCover.MOST_PLATES) {
            throw new IllegalArgumentException("too many plates");
        }
        return all;
    }

    /** A car park to be ticked. */
    public record Tick(String code, String name, boolean ticked) {}

    private HttpReply page(HttpCall in, Optional<Pass> pass, Form form) {
        var today = kit.clock().instant().atZone(kit.city().zone()).toLocalDate();
        var cover = pass.map(Pass::cover);
        var hours = cover.flatMap(PassCover::hours);
        var model = new HashMap<String, Object>();
        model.put("pass", pass);
        model.put("parks", ticks(form, cover));
        model.put("plates", cover.map(each -> String.join("\n", each.plates())).orElse(""));
        model.put("choices", choices(in.locale()));
        model.put("chosen", hours.isPresent() ? WORKING : ALWAYS);
        model.put("opens", hours.map(PassHours::from).orElse(OPENS).toString());
        model.put("closes", hours.map(PassHours::to).orElse(CLOSES).toString());
        model.put("today", today);
        model.put("month", today.plusMonths(1).minusDays(1));
        model.put(
                "action",
                pass.map(each -> PassPages.ALL + "/" + each.id() + "/change").orElse(NEW));
        return HttpReply.form("pass-form", form, model);
    }

    private List<Tick> ticks(Form form, Optional<PassCover> cover) {
        var typed = form.texts("carParks");
        return carParks.all().stream()
                .map(each -> new Tick(
                        each.code(),
                        each.name(),
                        typed.contains(each.code())
                                || typed.isEmpty()
                                        && cover.filter(it -> it.carParks().contains(each.id()))
                                                .isPresent()))
                .toList();
    }

    private List<Choice> choices(Locale language) {
        return Stream.of(ALWAYS, WORKING)
                .map(each -> new Choice(each, kit.texts().text(language, "pass-form.hours." + each)))
                .toList();
    }
}
