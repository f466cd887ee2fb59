// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.data.Tx;
import city.madang.identity.Action;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Acting;
import city.madang.intake.Deed;
import city.madang.intake.IntakeTarget;
import city.madang.intake.Matter;
import city.madang.intake.Standing;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.By;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Filing;
import city.madang.solution.complaints.FollowUps;
import city.madang.solution.complaints.Merging;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests that other modules hand over, and go on with. */
public final class RequestIntake implements IntakeTarget {
    private static final Action READING = Action.of("complaints.look", Desk.OFFICER, Desk.CHIEF);

    private final Kit kit;
    private final Requests requests;
    private final FollowUps followUps;
    private final Services services;

    public RequestIntake(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.followUps = new FollowUps(kit);
        this.services = services;
    }

    @Override
    public Action reading() {
        return READING;
    }

    @Override
    public List<Choice> subjects(Locale locale) {
        return services.tree().offered().stream()
                .map(each -> new Choice(each.code().value(), each.name().in(locale)))
                .toList();
    }

    @Override
    public Receipt file(Tx tx, Matter matter, Acting who) {
        var receipt = requests.take(tx, filing(matter, who.way()), who.visitor());
        if (!receipt.again()) {
            requests.note(tx, who.visitor(), receipt.number(), note(matter, who));
        }
        return receipt;
    }

    private String note(Matter matter, Acting who) {
        var language = kit.city().languages().get(0);
        var kind = kit.texts()
                .find(language, "intake.kind." + matter.kind())
                .orElse(matter.kind().value());
        return kit.texts().text(language, "intake.handed", who.module(), kind, matter.reference());
    }

    private Filing filing(Matter matter, Way channel) {
        var words = matter.text().strip();
        var title = matter.title().isBlank() ? words.lines().findFirst().orElse("–") : matter.title();
        var at = matter.place();
        var report = new Report(
                Report.cut(title.strip(), Report.MOST_TITLE),
                Report.cut(words, Report.MOST_DETAILS),
                matter.locale(),
                matter.forAll(),
                new Place(at.area(), at.point(), Report.cut(at.words(), Report.MOST_ADDRESS)));
        var contact = new Contact(
                Report.cut(matter.sender().name(), Contact.MOST_NAME),
                Report.cut(matter.sender().reach(), Contact.MOST_REACH));
        return new Filing(report, service(matter), channel, contact, matter.files(), matter.once());
    }

    /** One that is not known here is left to an official. */
    private Optional<ServiceCode> service(Matter matter) {
        return services.tree().offered().stream()
                .map(each -> each.code())
                .filter(code -> matter.subject().filter(code.value()::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Kept> find(Tx tx, ReceiptNumber number, Locale locale) {
        return tx.mapper(RequestMapper.class)
                .find(number)
                .map(RequestRow::toRequest)
                .map(request -> new Kept(standing(tx, Merging.shown(tx, request), locale), request.guarded()));
    }

    private Standing standing(Tx tx, ServiceRequest request, Locale locale) {
        return new Standing(
                request.number(),
                request.report().title(),
                kit.texts().text(locale, "status." + request.status()),
                request.filed(),
                request.due().filter(due -> request.status().waiting()),
                replies(tx, request),
                request.possible(),
                "/requests/" + request.number().value());
    }

    /** Earlier answers stand in the history, the last one in the request. */
    private static List<Standing.Reply> replies(Tx tx, ServiceRequest request) {
        var replies = new ArrayList<Standing.Reply>();
        for (var step : tx.mapper(RequestMapper.class).steps(request.number())) {
            if (step.kind() == Step.Kind.ANSWERED && !step.note().isEmpty()) {
                replies.add(new Standing.Reply(step.note(), Optional.of(step.made())));
            }
        }
        if (!request.status().waiting()) {
            request.answer().map(RequestIntake::reply).ifPresent(replies::add);
        }
        return replies;
    }

    private static Standing.Reply reply(Answer answer) {
        return new Standing.Reply(answer.text(), Optional.of(answer.answered()));
    }

    @Override
    public void act(Tx tx, ReceiptNumber number, Deed deed, Acting who) {
        var by = new By(who.visitor(), who.way());
        if (deed instanceof Deed.Add add) {
            followUps.add(tx, by, number, add.words(), add.files());
        } else if (deed instanceof Deed.Rate rate) {
            var why = Report.cut(rate.why().strip(), Rating.MOST_REASON);
            followUps.rate(tx, by, number, new Rating(rate.stars(), why));
        } else if (deed instanceof Deed.AskAgain again) {
            followUps.reopen(tx, by, number, again.why());
        } else {
            followUps.withdraw(tx, by, number);
        }
    }
}
