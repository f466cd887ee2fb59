// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.search.Hit;
import city.madang.solution.complaints.Duplicates;
import city.madang.solution.complaints.Filing;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one form for everything a citizen wants to tell the city. */
public final class NewRequestPages {
    /** Buttons that show the form again, with more in it. */
    private static final Set<String> STEPS = Set.of("find-address", "near", "asked");

    private final Kit kit;
    private final Requests requests;
    private final Services services;
    private final Likenesses likenesses;
    private final NearRequests near;
    private final Duplicates duplicates;
    private final FilingForm fields;

    public NewRequestPages(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.likenesses = new Likenesses(kit);
        this.near = new NearRequests(kit, services);
        this.duplicates = new Duplicates(kit);
        this.fields = new FilingForm(kit, services);
    }

    public void routes(Routes on) {
        on.form("/new", Action.PUBLIC, this::show, this::send)
                .uploads("photo", FilingForm.PHOTOS)
                .uploads("papers", FilingForm.PAPERS);
        on.get("/like", Action.PUBLIC, this::like);
        on.get("/near", Action.PUBLIC, near::part);
        on.get("/asked", Action.PUBLIC, this::asked);
    }

    HttpReply show(HttpCall in) {
        return page(in, in.form(), List.of());
    }

    HttpReply send(HttpCall in) {
        var form = in.form();
        var step = form.text("step").find().orElse("");
        if (step.equals("look")) {
            return look(in, form);
        }
        if (STEPS.contains(step)) {
            return page(in, form, List.of());
        }
        if (form.text("voice").find().isPresent()) {
            return join(in, form);
        }
        var filing = fields.read(form, in.locale(), Way.WEB, in.locale());
        return filing.isEmpty() ? page(in, form, List.of()) : receipt(requests.file(filing.get()));
    }

    /** "This is mine too": a number and a PIN of one's own, and the answer of the other. */
    private HttpReply join(HttpCall in, Form form) {
        var leading = form.value("voice", ReceiptNumber::parse).find().flatMap(duplicates::joinable);
        if (leading.isEmpty()) {
            form.error("voice", "gone");
        }
        var filing = voice(in, form, leading);
        return form.hasErrors()
                ? page(in, form, List.of())
                : receipt(requests.file(filing, leading.get().number()));
    }

    private static HttpReply receipt(Receipt receipt) {
        var number = receipt.number();
        return HttpReply.seeOther("/requests/" + number.value() + "/receipt")
                .hold(number)
                .carry(pinOf(number.value()), receipt.pin());
    }

    /** Under which name the PIN travels to the receipt. */
    static String pinOf(String number) {
        return "pin-" + number;
    }

    /** Without scripts, the button "look for answers first" shows what a script shows while typing. */
    private HttpReply look(HttpCall in, Form form) {
        var title = form.text("title").required().max(Report.MOST_TITLE);
        return page(
                in,
                form,
                title.find().map(words -> likenesses.of(words, in.locale())).orElse(List.of()));
    }

    HttpReply like(HttpCall in) {
        var words = in.query().text("title").orElse("");
        Map<String, ?> model = Map.of("like", likenesses.of(words, in.locale()), "looked", !words.isEmpty());
        return HttpReply.page("like", "answers", model);
    }

    /** While somebody fills in the form. */
    HttpReply asked(HttpCall in) {
        return HttpReply.page("asked", "questions", fields.asked().model(in.query(), in.locale()));
    }

    private HttpReply page(HttpCall in, Form form, List<Hit> like) {
        var names = new Names(kit, services, in.locale());
        var looked = form.text("step").find().filter("look"::equals).isPresent();
        var lookedNear = form.text("step").find().filter("near"::equals).isPresent();
        var model = new HashMap<String, Object>(fields.asked().model(form, in.locale()));
        model.put("clock", new SameDayClock(kit, services).words(names, in.locale()));
        model.put("near", lookedNear ? near.of(in, form, fields.chosen(form)) : List.of());
        model.put("lookedNear", lookedNear);
        model.put("services", names.orNone("new.service.unknown", names.services()));
        model.put("visibilities", FilingForm.visibilities(names));
        model.put("places", fields.places(in.locale(), form));
        model.put("like", like);
        model.put("looked", looked);
        return HttpReply.form("new", form, model);
    }

    /** Nothing has to be said again; the other's words and exact place are not ours to repeat. */
    private Filing voice(HttpCall in, Form form, Optional<ServiceRequest> leading) {
        var service = leading.flatMap(ServiceRequest::service);
        var title = form.text("title").max(Report.MOST_TITLE).find();
        var details = form.text("details").max(Report.MOST_DETAILS).find();
        var area = form.area("area")
                .find()
                .or(() -> leading.flatMap(each -> each.report().place().area()));
        var about = title.orElseGet(() -> new Names(kit, services, in.locale()).service(service));
        var report = new Report(
                about,
                details.orElse(about),
                in.locale(),
                false,
                new Place(area, form.point("place").find(), ""));
        return new Filing(report, service, Way.WEB, FilingForm.contact(form), FilingForm.files(form), form.once());
    }
}
