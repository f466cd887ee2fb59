// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import static java.util.stream.Collectors.toSet;

import city.madang.data.Conflict;
import city.madang.file.FileId;
import city.madang.identity.Action;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Advice;
import city.madang.solution.complaints.Approvals;
import city.madang.solution.complaints.Coordination;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Duplicates;
import city.madang.solution.complaints.Handling;
import city.madang.solution.complaints.Merging;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.Staff;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.PhotoDecision;
import city.madang.solution.complaints.domain.Proposal;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.handover.Servers;
import city.madang.solution.complaints.open311.SentView;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.ValueField;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The page of one request on an official's desk: shown, and shown again when something could not be done. */
public final class CasePage {
    /** Nobody is asked to wait longer from today; more is a typing error. */
    private static final Period LONGEST = Period.ofYears(1);

    private final Kit kit;
    private final Requests requests;
    private final Handling handling;
    private final Services services;
    private final Merging merging;
    private final Coordination coordination;
    private final Writing writing;
    private final Duplicates duplicates;
    private final Advice advice;
    private final Servers servers;
    private final Staff staff;
    private final Approvals approvals;
    private final Photos photos;

    public CasePage(Kit kit, Requests requests, Services services, Writing writing) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.writing = writing;
        this.handling = new Handling(kit);
        this.merging = new Merging(kit);
        this.coordination = new Coordination(kit);
        this.duplicates = new Duplicates(kit);
        this.advice = new Advice(kit);
        this.servers = new Servers(kit);
        this.staff = new Staff(kit);
        this.approvals = new Approvals(kit);
        this.photos = new Photos(kit);
    }

    HttpReply show(HttpCall in, Form form) {
        var request = permitted(in, DeskActions.LOOK);
        var number = request.number();
        var names = new Names(kit, services, in.locale());
        var steps = requests.history(number).steps();
        var model = new HashMap<String, Object>();
        model.put("view", RequestView.of(request, names, kit.clock().instant(), requests.files(number), steps));
        model.put("contact", contact(in, request));
        model.put("origin", requests.origin(number));
        model.put("given", GivenView.of(requests.given(number), in.locale()));
        model.put("sent", SentView.of(kit, number));
        model.put("transfer", handling.transfer(request));
        model.put("handover", HandoverView.forOfficial(kit, number));
        model.put("servers", servers.active());
        model.put("departments", names.orNone("case.department.none", names.departments()));
        model.put("officers", names.orNone("case.officer.none", officers(in, request)));
        model.put("services", names.orNone("case.service.none", names.services()));
        model.putAll(writing.of(in, request));
        model.put("opinions", opinions(number, names));
        model.putAll(alike(in, request, names));
        model.putAll(allowed(in, request));
        model.putAll(approval(in, request, names));
        model.put("releasedPhotos", released(number));
        if (request.status().waiting()) {
            model.put("advice", AdviceView.of(in, request, advice, names));
        }
        return HttpReply.form("case", form, model);
    }

    /** What the official can do to it now. */
    private static Map<String, Object> allowed(HttpCall in, ServiceRequest request) {
        boolean mayAssign = in.may(DeskActions.ASSIGN, request.guarded());
        boolean mayAnswer = in.may(DeskActions.ANSWER, request.guarded());
        boolean waiting = request.status().waiting();
        boolean undecided = request.course().disputed() && !Desk.isArbiter(in.visitor());
        return Map.of(
                "assignable", waiting && mayAssign && !undecided,
                "disputed", waiting && request.course().disputed(),
                "classifiable", mayAssign && !undecided && request.status().canBecome(RequestStatus.CLASSIFIED),
                "returnable", mayAssign && request.returnable(),
                "answerable", waiting && mayAnswer,
                "publisher", mayAnswer,
                "transferable", mayAnswer && request.status().canBecome(RequestStatus.TRANSFERRED),
                "askable", mayAnswer && request.askable(),
                "coordinating", mayAnswer && request.status() == RequestStatus.COORDINATING,
                "away", mayAnswer && request.status() == RequestStatus.TRANSFERRED);
    }

    /** What waits for a second person, and whether this is one. */
    private Map<String, Object> approval(HttpCall in, ServiceRequest request, Names names) {
        var proposal = approvals.find(request.number());
        var writer = proposal.map(Proposal::writer);
        return Map.of(
                "proposal",
                proposal,
                "proposalWriter",
                names.officer(writer),
                "approvedFirst",
                approvals.needed(request),
                "approvable",
                in.may(DeskActions.APPROVE, request.guarded())
                        && !in.visitor().official().map(Official::id).equals(writer));
    }

    private Set<FileId> released(ReceiptNumber number) {
        return photos.decided(number).values().stream()
                .filter(PhotoDecision::released)
                .map(PhotoDecision::file)
                .collect(toSet());
    }

    private List<OpinionView> opinions(ReceiptNumber number, Names names) {
        return coordination.about(number).stream()
                .map(each -> OpinionView.of(each, names))
                .toList();
    }

    /** What says the same, as far as the official may look at it. */
    private Map<String, Object> alike(HttpCall in, ServiceRequest request, Names names) {
        boolean mergeable =
                request.status().canBecome(RequestStatus.MERGED) && in.may(DeskActions.ASSIGN, request.guarded());
        var followers = merging.followers(request.number());
        var alike = mergeable && followers.isEmpty()
                ? duplicates.of(request).stream()
                        .filter(each -> in.may(DeskActions.LOOK, each.request().guarded()))
                        .map(each -> AlikeView.of(each, names))
                        .toList()
                : List.<AlikeView>of();
        return Map.of(
                "mergeable",
                mergeable && followers.isEmpty(),
                "alike",
                alike,
                "followers",
                followers,
                "leading",
                request.course().merger().map(Merger::leading));
    }

    /** A look at a private request is recorded already. */
    private Contact contact(HttpCall in, ServiceRequest request) {
        var contact = requests.contact(request.number()).orElse(Contact.NONE);
        if (!contact.isEmpty() && request.report().askedPublic()) {
            in.must(DeskActions.LOOK, request.guardedWithContact());
        }
        return contact;
    }

    private List<Choice> officers(HttpCall in, ServiceRequest request) {
        var working = staff.of(request.assignment().department());
        return Stream.concat(in.visitor().official().stream(), working)
                .map(official -> new Choice(official.id().value(), official.name()))
                .distinct()
                .toList();
    }

    Staff staff() {
        return staff;
    }

    /** What was typed stays when a colleague was faster, or when the request has ended meanwhile. */
    HttpReply act(HttpCall in, Form form, String done, Runnable act) {
        return act(in, form, done, act, () -> show(in, form));
    }

    /** @param again shows the page where it was typed */
    HttpReply act(HttpCall in, Form form, String done, Runnable act, Supplier<HttpReply> again) {
        return act(
                in,
                form,
                () -> {
                    act.run();
                    return done;
                },
                again);
    }

    /** @param act gives the key of the notice that says what came of it */
    HttpReply act(HttpCall in, Form form, Supplier<String> act) {
        return act(in, form, act, () -> show(in, form));
    }

    private HttpReply act(HttpCall in, Form form, Supplier<String> act, Supplier<HttpReply> again) {
        return tried(in, form, () -> back(in).notice(act.get()), again);
    }

    /**
     * Tries an act that others may have come before, or that rules may refuse.
     *
     * @param act gives what is answered when it is done
     * @param again shows the page where it was typed, which says why it was not
     */
    HttpReply tried(HttpCall in, Form form, Supplier<HttpReply> act, Supplier<HttpReply> again) {
        try {
            return act.get();
        } catch (Conflict e) {
            form.error("version", "changed");
        } catch (NotAllowed e) {
            form.error("version", "refused", kit.texts().text(in.locale(), e.key()));
        }
        return again.get().status(409);
    }

    /** Where the official goes on after an answer that was to be published: to its words, if they have to be looked at before. */
    HttpReply published(HttpCall in, HttpReply done) {
        var request = requests.find(number(in)).orElseThrow(NotFound::new);
        boolean look = done.status() == 303 && Publication.possible(request) && !request.isPublic();
        return look && in.may(DeskActions.ANSWER, request.guarded())
                ? HttpReply.seeOther(PublishingPages.path(request.number())).notice("publishing.look")
                : done;
    }

    /** A day, from today on, by which something has to be done. */
    ValueField<LocalDate> day(Form form, String name) {
        var day = form.value(name, LocalDate::parse).required();
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        if (day.find()
                .filter(each -> each.isBefore(today) || each.isAfter(today.plus(LONGEST)))
                .isPresent()) {
            form.error(name, "invalid");
        }
        return day;
    }

    ServiceRequest permitted(HttpCall in, Action action) {
        var request = requests.find(number(in)).orElseThrow(NotFound::new);
        in.must(action, request.guarded());
        return request;
    }

    /** What others read and see of a request is decided by who answers it; where a second person approves answers, by that one. */
    ServiceRequest toPublish(HttpCall in) {
        var request = permitted(in, DeskActions.ANSWER);
        if (approvals.rule().needed(request)) {
            in.must(DeskActions.APPROVE, request.guarded());
        }
        return request;
    }

    /** To the request, or to the list when it is now for others to see. */
    private HttpReply back(HttpCall in) {
        var request = requests.find(number(in)).orElseThrow(NotFound::new);
        return in.may(DeskActions.LOOK, request.guarded())
                ? HttpReply.seeOther("/desk/requests/" + request.number().value())
                : HttpReply.seeOther("/desk");
    }

    static ReceiptNumber number(HttpCall in) {
        return in.path("number", ReceiptNumber::parse);
    }
}
