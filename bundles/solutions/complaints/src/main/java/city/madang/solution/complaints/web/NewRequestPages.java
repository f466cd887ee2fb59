// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.search.Hit;
import city.madang.solution.complaints.Filing;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Channel;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one form for everything a citizen wants to tell the city. */
public final class NewRequestPages {
    private static final FileRule PHOTOS = FileRule.images(3, 10);
    private static final FileRule PAPERS = FileRule.of(3, 20, FileKind.DOCUMENT);

    private final Kit kit;
    private final Requests requests;
    private final Services services;
    private final Likenesses likenesses;

    /** Whether others may read it. */
    private enum Visibility {
        PUBLIC,
        PRIVATE
    }

    public NewRequestPages(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.likenesses = new Likenesses(kit);
    }

    public void routes(Routes on) {
        on.form("/new", Action.PUBLIC, this::show, this::send)
                .uploads("photo", PHOTOS)
                .uploads("papers", PAPERS);
        on.get("/like", Action.PUBLIC, this::like);
    }

    HttpReply show(HttpCall in) {
        return page(in, in.form(), List.of());
    }

    HttpReply send(HttpCall in) {
        var form = in.form();
        if (form.text("step").find().filter("look"::equals).isPresent()) {
            return look(in, form);
        }
        var filing = read(in, form);
        if (filing.isEmpty()) {
            return page(in, form, List.of());
        }
        var receipt = requests.file(filing.get());
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

    private HttpReply page(HttpCall in, Form form, List<Hit> like) {
        var names = new Names(kit, services, in.locale());
        var looked = form.text("step").find().isPresent();
        return HttpReply.form(
                "new",
                form,
                Map.of(
                        "services",
                        names.orNone("new.service.unknown", names.services()),
                        "visibilities",
                        List.of(
                                new Choice("PUBLIC", names.text("new.visibility.PUBLIC")),
                                new Choice("PRIVATE", names.text("new.visibility.PRIVATE"))),
                        "like",
                        like,
                        "looked",
                        looked));
    }

    /** Empty when the form has errors. */
    private Optional<Filing> read(HttpCall in, Form form) {
        var title = form.text("title").required().max(Report.MOST_TITLE);
        var details = form.text("details").required().max(Report.MOST_DETAILS);
        var service = form.value("service", ServiceCode::new);
        var area = form.area("area");
        var point = form.point("place");
        var address = form.text("address").max(Report.MOST_ADDRESS);
        var photos = form.images("photo");
        var papers = form.files("papers");
        var visibility = form.value("visibility", Visibility::valueOf).required();
        var name = form.text("name").max(Contact.MOST_NAME);
        var reach = form.text("reach").max(Contact.MOST_REACH);
        if (service.find().isPresent() && service.find().flatMap(services::find).isEmpty()) {
            form.error("service", "invalid");
        }
        if (form.hasErrors()) {
            return Optional.empty();
        }
        var place = new Place(area.find(), point.find(), address.find().orElse(""));
        boolean open = visibility.get() == Visibility.PUBLIC;
        return Optional.of(new Filing(
                new Report(title.get(), details.get(), in.locale(), open, place),
                service.find(),
                Channel.WEB,
                new Contact(name.find().orElse(""), reach.find().orElse("")),
                Stream.concat(photos.get().stream(), papers.get().stream()).toList(),
                form.once()));
    }
}
