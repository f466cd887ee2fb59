// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.geo.Area;
import city.madang.identity.Guarded;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.AnswerTemplates;
import city.madang.solution.complaints.Approvals;
import city.madang.solution.complaints.Counter;
import city.madang.solution.complaints.Duplicates;
import city.madang.solution.complaints.Filing;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Filing for a citizen who is at the desk or on the telephone, and the receipt that they are given. */
public final class TakeInPages {
    private static final Set<Way> CHANNELS = Set.of(Way.DESK, Way.TELEPHONE);

    /** Under which name number and PIN travel to the receipt: those of the last request only. */
    private static final String CARRIED = "taken-in";

    private final Kit kit;
    private final Requests requests;
    private final Services services;
    private final Counter counter;
    private final AnswerTemplates templates;
    private final FilingForm fields;
    private final NearRequests near;
    private final Duplicates duplicates;
    private final Approvals approvals;

    public TakeInPages(Kit kit, Requests requests, Services services, Counter counter, AnswerTemplates templates) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.counter = counter;
        this.templates = templates;
        this.fields = new FilingForm(kit, services);
        this.near = new NearRequests(kit, services);
        this.duplicates = new Duplicates(kit);
        this.approvals = new Approvals(kit);
    }

    public void routes(Routes on) {
        on.form("/desk/new", DeskActions.TAKE_IN, in -> show(in, in.form()), this::send)
                .uploads("photo", FilingForm.PHOTOS)
                .uploads("papers", FilingForm.PAPERS);
        on.get("/desk/receipts/{number}", DeskActions.TAKE_IN, this::receipt);
        on.get("/desk/receipts/{number}/receipt.pdf", DeskActions.TAKE_IN, this::paper);
    }

    private HttpReply show(HttpCall in, Form form) {
        var names = new Names(kit, services, in.locale());
        var looked = form.text("step").find().filter("near"::equals).isPresent();
        var model = new HashMap<String, Object>(fields.asked().model(form, in.locale()));
        model.put("channels", channels(names));
        model.put("spoken", languages(in.locale()));
        model.put("language", in.locale().toLanguageTag());
        model.put("services", names.orNone("take-in.service.unknown", names.services()));
        model.put("visibilities", FilingForm.visibilities(names));
        model.put("places", fields.places(in.locale(), form));
        model.put("near", looked ? near.of(in, form, fields.chosen(form)) : List.of());
        model.put("lookedNear", looked);
        model.put("templates", names.orNone("take-in.template.none", answers()));
        return HttpReply.form("take-in", form, model);
    }

    private static List<Choice> channels(Names names) {
        return CHANNELS.stream()
                .sorted()
                .map(each -> new Choice(each.name(), names.text("channel." + each)))
                .toList();
    }

    private List<Choice> languages(Locale reader) {
        return kit.city().languages().stream()
                .map(each -> new Choice(each.toLanguageTag(), each.getDisplayName(reader)))
                .toList();
    }

    private List<Choice> answers() {
        return templates.all().stream()
                .map(each -> new Choice("" + each.id(), each.title()))
                .toList();
    }

    HttpReply send(HttpCall in) {
        var form = in.form();
        if (form.text("step").find().isPresent()) {
            return show(in, form);
        }
        var language = form.value("language", this::language).required();
        var channel = form.value("channel", TakeInPages::channel).required();
        var written = form.text("answer").max(Answer.MOST_TEXT).find();
        var template = form.value("template", Long::valueOf).find().map(templates::get);
        var leading = leading(form);
        var filing = fields.read(
                form, language.find().orElse(in.locale()), channel.find().orElse(Way.DESK), in.locale());
        var answer = filing.flatMap(each -> counter.words(written, template, each));
        if (leading.isEmpty()) {
            answer.ifPresent(words -> check(in, form, filing.orElseThrow(), words));
        }
        if (form.hasErrors()) {
            return show(in, form);
        }
        var filed = filing.orElseThrow();
        return leading.map(other -> given(counter.join(in.visitor(), filed, other.number())))
                .or(() -> answer.map(words -> given(counter.answer(in.visitor(), filed, words))))
                .orElseGet(() -> given(counter.take(in.visitor(), filed)));
    }

    /** The request that the citizen says is theirs too. */
    private Optional<ServiceRequest> leading(Form form) {
        var typed = form.value("voice", ReceiptNumber::parse).find();
        var leading = typed.flatMap(duplicates::joinable);
        if (typed.isPresent() && leading.isEmpty()) {
            form.error("voice", "gone");
        }
        return leading;
    }

    private void check(HttpCall in, Form form, Filing filing, AnswerTemplate words) {
        var language = filing.report().language().getLanguage();
        var fits = words.language().getLanguage().equals(language)
                && (words.service().isEmpty() || words.service().equals(filing.service()));
        if (!fits) {
            form.error("template", "unfit");
        }
        var place = filing.report().place();
        var area = place.area().or(() -> place.point().flatMap(kit.areas()::at).map(Area::id));
        var department = filing.service().flatMap(services::find).flatMap(Service::department);
        if (!in.may(DeskActions.ANSWER, new Guarded(department, area, "", false))) {
            form.error(words.id() == 0 ? "answer" : "template", "elsewhere");
        }
    }

    private Locale language(String tag) {
        return kit.city().languages().stream()
                .filter(each -> each.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Way channel(String name) {
        var channel = Way.valueOf(name);
        if (!CHANNELS.contains(channel)) {
            throw new IllegalArgumentException("not taken in at the desk");
        }
        return channel;
    }

    /** To the page that shows number and PIN once. */
    static HttpReply given(Receipt receipt) {
        var number = receipt.number().value();
        return HttpReply.seeOther("/desk/receipts/" + number).carry(CARRIED, number + ":" + receipt.pin());
    }

    HttpReply receipt(HttpCall in) {
        var number = in.path("number", ReceiptNumber::parse);
        var pin = pin(in, number);
        var request = requests.find(number).orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("request", request);
        model.put("pin", pin);
        model.put("waiting", approvals.find(number).isPresent());
        model.put("mayLook", in.may(DeskActions.LOOK, request.guarded()));
        return HttpReply.page("take-in-receipt", model);
    }

    HttpReply paper(HttpCall in) {
        var number = in.path("number", ReceiptNumber::parse);
        var pin = pin(in, number);
        return new ReceiptPaper(kit, services).send(in, requests.find(number).orElseThrow(NotFound::new), pin);
    }

    /** Only who has just taken it in sees it, for a quarter of an hour. */
    private static String pin(HttpCall in, ReceiptNumber number) {
        return in.carried(CARRIED)
                .filter(carried -> carried.startsWith(number.value() + ":"))
                .map(carried -> carried.substring(number.value().length() + 1))
                .orElseThrow(NotFound::new);
    }
}
