// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.StoredFile;
import city.madang.module.Kit;
import city.madang.solution.complaints.Additions;
import city.madang.solution.complaints.HandedOver;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.handover.Asking;
import city.madang.solution.complaints.handover.Asking.Decided;
import city.madang.solution.complaints.handover.HandedPhoto;
import city.madang.solution.complaints.handover.HandedPhotos;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.OtherServer;
import city.madang.solution.complaints.handover.OtherService;
import city.madang.solution.complaints.handover.TheirAttribute;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An official hands a request over to a server of another authority, and sees to it when it did not get there. */
public final class HandoverPages {
    private static final String ACTS = "/desk/requests/{number}/handover";
    /** What most servers take, less our mark. */
    private static final int MOST_WORDS = 3800;

    private static final String PHOTOS = "photos";

    private final Kit kit;
    private final Requests requests;
    private final HandedOver office;
    private final Additions additions;
    private final Asking asking;
    private final CasePage page;

    public HandoverPages(Kit kit, Requests requests, CasePage page) {
        this.kit = kit;
        this.requests = requests;
        this.office = new HandedOver(kit);
        this.additions = new Additions(kit);
        this.asking = new Asking(kit, requests);
        this.page = page;
    }

    public void routes(Routes on) {
        on.form(ACTS + "/to/{server}", DeskActions.ANSWER, in -> show(in, in.form()), this::handOver);
        on.post(ACTS + "/again", DeskActions.ANSWER, this::again);
        on.post(ACTS + "/known", DeskActions.ANSWER, this::known);
        on.post(ACTS + "/additions/{mark}/again", DeskActions.ANSWER, this::additionAgain);
        on.post(ACTS + "/additions/{mark}/known", DeskActions.ANSWER, this::additionKnown);
    }

    HttpReply show(HttpCall in, Form form) {
        var request = page.permitted(in, DeskActions.ANSWER);
        var server = server(in);
        var services = asking.services(server);
        var service = chosen(in, form, request, server);
        var asked = service.map(each -> asking.attributes(server, each)).orElse(Optional.of(List.of()));
        var model = new HashMap<String, Object>();
        model.put("request", request);
        model.put("server", server);
        model.put("action", "/desk/requests/" + request.number().value() + "/handover/to/" + server.id());
        model.put(
                "services",
                services.stream()
                        .map(each -> new Choice(each.code(), each.title()))
                        .toList());
        model.put("service", service);
        model.put("reachable", asked.isPresent());
        model.put("asked", fields(form, asked.orElse(List.of())));
        model.put("checked", form.hasErrors());
        model.put("words", words(request));
        model.put("photos", photos(request));
        model.put("ticked", form.texts(PHOTOS));
        model.put("reachablePerson", !contact(request).isEmpty());
        model.put("placed", asking.hasPlace(request));
        return HttpReply.form("handover-form", form, model);
    }

    private List<StoredFile> photos(ServiceRequest request) {
        return requests.files(request.number()).stream()
                .filter(StoredFile::isImage)
                .toList();
    }

    private Contact contact(ServiceRequest request) {
        return requests.contact(request.number()).orElse(Contact.NONE);
    }

    private static String words(ServiceRequest request) {
        var report = request.report();
        var words = report.details().startsWith(report.title())
                ? report.details()
                : report.title() + "\n\n" + report.details();
        return Report.cut(words, MOST_WORDS);
    }

    private OtherServer server(HttpCall in) {
        return asking.server(in.path("server")).orElseThrow(NotFound::new);
    }

    /** As it was chosen just now, else as a chief said for the request's kind. */
    private Optional<OtherService> chosen(HttpCall in, Form form, ServiceRequest request, OtherServer server) {
        var code = form.text("service")
                .find()
                .or(() -> in.query().text("service"))
                .or(() -> asking.match(server, request));
        return asking.services(server).stream()
                .filter(each -> code.filter(each.code()::equals).isPresent())
                .findFirst();
    }

    HttpReply handOver(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        var server = server(in);
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var words = form.text("words").required().max(MOST_WORDS);
        var reason = form.text("reason").required().max(Step.MOST_NOTE / 2);
        var service = chosen(in, form, request, server);
        var asked = service.flatMap(each -> asking.attributes(server, each));
        if (asked.isEmpty()) {
            form.error("service", service.isEmpty() ? "required" : "silent");
        }
        var answers = answers(form, asked.orElse(List.of()));
        if (!asking.hasPlace(request)) {
            form.error("words", "nowhere");
        }
        if (form.hasErrors()) {
            return show(in, form);
        }
        var decided = decided(in, request, service.get(), answers);
        return page.act(
                in,
                form,
                "handover.begun.notice",
                () -> asking.handOver(in.visitor(), request.number(), version.get(), server, decided));
    }

    private List<AskedField> fields(Form form, List<TheirAttribute> asked) {
        return asked.stream()
                .map(each -> AskedField.theirs(
                        each,
                        form.texts(AskedField.name(each.code())),
                        kit.city().zone()))
                .toList();
    }

    /** By code; what is missing or cannot be is noted in the form. */
    private Map<String, List<String>> answers(Form form, List<TheirAttribute> asked) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var field : fields(form, asked)) {
            var given = field.answers(form);
            if (!given.isEmpty()) {
                answers.put(field.code(), given);
            }
        }
        return answers;
    }

    private Decided decided(
            HttpCall in, ServiceRequest request, OtherService service, Map<String, List<String>> answers) {
        var form = in.form();
        boolean contact = form.flag("contact") && !contact(request).isEmpty();
        return new Decided(
                service,
                form.text("words").get(),
                answers,
                told(request, form.text("reason").get(), contact),
                contact,
                HandedPhotos.ticked(photos(request), form.texts(PHOTOS)),
                in.link(HandedPhoto.PATH));
    }

    /** The citizen reads why, and whether name and address go along. */
    private String told(ServiceRequest request, String reason, boolean contact) {
        return contact
                ? reason + "\n\n" + kit.texts().text(request.report().language(), "handover.told.contact")
                : reason;
    }

    HttpReply again(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        return page.act(in, in.form(), "handover.again.notice", () -> office.again(in.visitor(), request.number()));
    }

    HttpReply additionAgain(HttpCall in) {
        var number = page.permitted(in, DeskActions.ANSWER).number();
        return page.act(
                in, in.form(), "handover.again.notice", () -> additions.again(in.visitor(), number, in.path("mark")));
    }

    HttpReply additionKnown(HttpCall in) {
        var number = page.permitted(in, DeskActions.ANSWER).number();
        return page.act(
                in, in.form(), "addition.known.notice", () -> additions.known(in.visitor(), number, in.path("mark")));
    }

    HttpReply known(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        var form = in.form();
        var theirs = form.text("theirs").required().max(Handover.MOST_THEIRS);
        return form.hasErrors()
                ? page.show(in, form)
                : page.act(
                        in,
                        form,
                        "handover.known.notice",
                        () -> office.known(in.visitor(), request.number(), theirs.get()));
    }
}
