// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.By;
import city.madang.solution.complaints.FollowUps;
import city.madang.solution.complaints.Handling;
import city.madang.solution.complaints.Merging;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the citizen who holds the number and PIN of a request sees and does. */
public final class HolderPages {
    private final Kit kit;
    private final Requests requests;
    private final FollowUps followUps;
    private final Handling handling;
    private final Merging merging;
    private final Services services;
    private final Attachments attachments;
    private final AnswerPaper paper;
    private final Photos photos;

    public HolderPages(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.followUps = new FollowUps(kit);
        this.handling = new Handling(kit);
        this.merging = new Merging(kit);
        this.services = services;
        this.attachments = new Attachments(kit);
        this.paper = new AnswerPaper(kit);
        this.photos = new Photos(kit);
    }

    public void routes(Routes on) {
        on.get("/requests/{number}", Action.HOLDER, this::show);
        on.get("/requests/{number}/receipt", Action.HOLDER, this::receipt);
        on.get("/requests/{number}/files/{file}", Action.HOLDER, this::file);
        on.get("/requests/{number}/answer.pdf", Action.HOLDER, this::paper);
        on.post("/requests/{number}/rate", Action.HOLDER, this::rate);
        on.post("/requests/{number}/add", Action.HOLDER, this::add)
                .uploads("photo", FilingForm.PHOTOS)
                .uploads("papers", FilingForm.PAPERS);
        on.post("/requests/{number}/reopen", Action.HOLDER, this::reopen);
        on.post("/requests/{number}/withdraw", Action.HOLDER, this::withdraw);
    }

    HttpReply show(HttpCall in) {
        return page(in, in.form());
    }

    HttpReply receipt(HttpCall in) {
        var request = request(in);
        var pin = in.carried(NewRequestPages.pinOf(request.number().value()));
        return HttpReply.page(
                "receipt", Map.of("view", view(in, request), "pin", pin.orElse(""), "given", given(in, request)));
    }

    HttpReply file(HttpCall in) {
        return attachments.sendToHolder(in, number(in), photos.released(number(in)));
    }

    HttpReply paper(HttpCall in) {
        return paper.send(in, view(in, request(in)), names(in));
    }

    HttpReply rate(HttpCall in) {
        var form = in.form();
        var stars = form.value("stars", Rating::parseStars).required();
        var reason = form.text("reason").max(Rating.MOST_REASON);
        if (form.hasErrors()) {
            return page(in, form);
        }
        try {
            followUps.rate(
                    by(in), number(in), new Rating(stars.get(), reason.find().orElse("")));
        } catch (NotAllowed e) {
            return back(in).notice(e.key());
        }
        return back(in).notice("request.rate.done");
    }

    HttpReply reopen(HttpCall in) {
        var form = in.form();
        var why = form.text("again").required().max(Step.MOST_NOTE);
        if (form.hasErrors()) {
            return page(in, form);
        }
        try {
            followUps.reopen(by(in), number(in), why.get());
        } catch (NotAllowed e) {
            return back(in).notice(e.key());
        }
        return back(in).notice("request.reopen.done");
    }

    HttpReply withdraw(HttpCall in) {
        followUps.withdraw(by(in), number(in));
        return back(in).notice("request.withdraw.done");
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var words = form.text("more").max(Step.MOST_WORDS);
        var files = Stream.concat(form.images("photo").get().stream(), form.files("papers").get().stream())
                .toList();
        if (words.find().isEmpty() && files.isEmpty()) {
            form.error("more", "required");
        }
        if (form.hasErrors()) {
            return page(in, form);
        }
        try {
            followUps.add(by(in), number(in), words.find().orElse(""), files);
        } catch (NotAllowed e) {
            return back(in).notice(e.key());
        }
        return back(in).notice("request.add.done");
    }

    /** An official to whom the citizen showed number and PIN does it for them. */
    private static By by(HttpCall in) {
        var who = in.visitor();
        return new By(who, who.official().isPresent() ? Way.DESK : Way.WEB);
    }

    private static HttpReply back(HttpCall in) {
        return HttpReply.seeOther("/requests/" + number(in).value());
    }

    private HttpReply page(HttpCall in, Form form) {
        var request = request(in);
        var names = names(in);
        var stars = IntStream.rangeClosed(1, 5)
                .mapToObj(given -> new Choice("" + given, names.text("request.stars." + given)))
                .toList();
        var model = new HashMap<String, Object>(Map.of(
                "view",
                view(in, request),
                "possible",
                request.possible().stream().map(Enum::name).toList(),
                "transfer",
                handling.transfer(request),
                "handover",
                HandoverView.forCitizen(kit, request.number()),
                "starChoices",
                stars));
        model.put("given", given(in, request));
        model.putAll(CrewPhotos.of(photos.released(request.number())));
        return HttpReply.form("request", form, model);
    }

    private List<GivenView> given(HttpCall in, ServiceRequest request) {
        return GivenView.of(requests.given(request.number()), in.locale());
    }

    private RequestView view(HttpCall in, ServiceRequest request) {
        var steps = requests.history(request.number()).forCitizen();
        return RequestView.of(request, names(in), kit.clock().instant(), requests.files(request.number()), steps);
    }

    private Names names(HttpCall in) {
        return new Names(kit, services, in.locale());
    }

    private ServiceRequest request(HttpCall in) {
        return merging.shown(requests.find(number(in)).orElseThrow(NotFound::new));
    }

    private static ReceiptNumber number(HttpCall in) {
        return in.path("number", ReceiptNumber::parse);
    }
}
