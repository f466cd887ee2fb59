// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.file.StoredFile;
import city.madang.geo.Area;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.History;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.links.AnswerDocuments;
import city.madang.solution.complaints.store.OriginMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.web.Changed;
import city.madang.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What citizens do with requests. One public method is one unit of work; answered means committed. */
public final class Requests {
    private static final int VOICES_AT_ONCE = 5;

    private final Kit kit;
    private final Clock clock;
    private final Notices notices;
    private final Merging merging;
    private final Contacts contacts;

    public Requests(Kit kit) {
        this(kit, kit.clock());
    }

    /** @param clock tells when things happen; a demo tells of the past */
    Requests(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new Notices(kit);
        this.merging = new Merging(kit, clock);
        this.contacts = new Contacts(kit);
    }

    /** Files a request; the same form sent twice is filed once and gives the same receipt. */
    public Receipt file(Filing filing) {
        return kit.database().inTransaction(tx -> take(tx, filing));
    }

    /** Files a request in the unit of work of who took it in. */
    public Receipt take(Tx tx, Filing filing) {
        var receipt = kit.receipts().issue(tx, filing.once());
        if (!receipt.again()) {
            notices.filed(tx, insert(tx, receipt.number(), filing));
        }
        return receipt;
    }

    /** The same for somebody who says that another request is theirs too; its answer comes to both. */
    public Receipt file(Filing filing, ReceiptNumber leading) {
        for (int again = 1; again < VOICES_AT_ONCE; again++) {
            try {
                return join(filing, leading);
            } catch (Conflict e) {
                continue; // somebody else joined at the same moment
            }
        }
        return join(filing, leading);
    }

    private Receipt join(Filing filing, ReceiptNumber leading) {
        return kit.database().inTransaction(tx -> {
            var receipt = kit.receipts().issue(tx, filing.once());
            if (!receipt.again()) {
                insert(tx, receipt.number(), filing);
                merging.follow(tx, receipt.number(), leading);
            }
            return receipt;
        });
    }

    /** Files what came by mail, in the unit of work that takes the mail; the citizen is told number and PIN. */
    void file(Tx tx, Filing filing) {
        var receipt = kit.receipts().issue(tx, filing.once());
        if (!receipt.again()) {
            notices.written(tx, insert(tx, receipt.number(), filing), receipt.pin());
        }
    }

    /** Files what came by text message, in the unit of work that takes it; the talk tells number and PIN. */
    Receipt issue(Tx tx, Filing filing) {
        var receipt = kit.receipts().issue(tx, filing.once());
        if (!receipt.again()) {
            insert(tx, receipt.number(), filing);
        }
        return receipt;
    }

    /** By when it is answered. */
    Optional<Instant> due(Tx tx, ReceiptNumber number) {
        return get(tx, number).due();
    }

    static ServiceRequest get(Tx tx, ReceiptNumber number) {
        return tx.mapper(RequestMapper.class)
                .find(number)
                .map(RequestRow::toRequest)
                .orElseThrow(NotFound::new);
    }

    /** The citizen wrote again about the request. False when there is no such request. */
    boolean add(Tx tx, ReceiptNumber number, String text) {
        var mapper = tx.mapper(RequestMapper.class);
        var request = mapper.find(number).map(RequestRow::toRequest);
        request.ifPresent(each -> {
            mapper.insertStep(new Step(
                    number,
                    clock.instant(),
                    Step.Kind.WROTE,
                    Optional.empty(),
                    Optional.empty(),
                    shortened(text),
                    true));
            notices.more(tx, each, shortened(text));
        });
        return request.isPresent();
    }

    private static String shortened(String text) {
        return text.length() <= Step.MOST_NOTE ? text : text.substring(0, Step.MOST_NOTE - 1) + "…";
    }

    private ServiceRequest insert(Tx tx, ReceiptNumber number, Filing filing) {
        var mapper = tx.mapper(RequestMapper.class);
        Optional<Service> service = filing.service().flatMap(tx.mapper(ServiceMapper.class)::find);
        var request = ServiceRequest.filed(
                number, located(filing.report()), service, filing.channel(), clock.instant(), dueTime());
        mapper.insert(RequestRow.of(request));
        if (!filing.contact().isEmpty()) {
            contacts.add(tx, number, filing.contact());
        }
        filing.files().forEach(file -> kit.files().attach(tx, number.value(), file));
        mapper.insertStep(citizen(request, Step.Kind.FILED));
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        return request;
    }

    private DueTime dueTime() {
        return new DueTime(kit.city().zone(), kit.calendar()::plus);
    }

    /** With the position when only a code was given, and with the area in which it lies. */
    private Report located(Report report) {
        var place = report.place();
        var point = place.point().or(() -> kit.placeCodes().point(place.address()));
        var area = place.area().or(() -> point.flatMap(kit.areas()::at).map(Area::id));
        return new Report(
                report.title(),
                report.details(),
                report.language(),
                report.askedPublic(),
                new Place(area, point, place.address()));
    }

    public Optional<ServiceRequest> find(ReceiptNumber number) {
        return kit.database()
                .read(tx -> tx.mapper(RequestMapper.class).find(number).map(RequestRow::toRequest));
    }

    /** What happened, internal steps included. */
    public History history(ReceiptNumber number) {
        return new History(
                kit.database().read(tx -> tx.mapper(RequestMapper.class).steps(number)));
    }

    public Optional<Contact> contact(ReceiptNumber number) {
        return kit.database().read(tx -> contacts.find(tx, number));
    }

    /** Where an imported request comes from. */
    public Optional<Origin> origin(ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(OriginMapper.class).find(number));
    }

    public List<StoredFile> files(ReceiptNumber number) {
        return kit.files().list(number.value());
    }

    public void rate(ReceiptNumber number, Rating rating) {
        kit.database().run(tx -> rate(tx, number, rating));
    }

    void rate(Tx tx, ReceiptNumber number, Rating rating) {
        var rated = change(tx, number, request -> request.rated(rating));
        tx.mapper(RequestMapper.class).insertStep(citizen(rated, Step.Kind.RATED));
    }

    /** @param why in the citizen's words */
    public void reopen(ReceiptNumber number, String why) {
        kit.database().run(tx -> reopen(tx, number, why));
    }

    /** The answer did not help; the office in charge looks again, with the time of a new request. The answer stays in the history. */
    ServiceRequest reopen(Tx tx, ReceiptNumber number, String why) {
        var service = get(tx, number).service().flatMap(tx.mapper(ServiceMapper.class)::find);
        int days = service.map(Service::workingDays).orElse(DueTime.WITHOUT_SERVICE);
        var due = dueTime().after(clock.instant(), days);
        var reopened = change(tx, number, request -> request.reopened(due));
        var mapper = tx.mapper(RequestMapper.class);
        mapper.keepAnswer(number, reopened.answer().map(Answer::text).orElse(""));
        mapper.insertStep(citizen(reopened, Step.Kind.REOPENED, shortened(why)));
        notices.more(tx, reopened, shortened(why));
        return reopened;
    }

    public void withdraw(ReceiptNumber number) {
        kit.database().run(tx -> {
            var withdrawn = change(tx, number, ServiceRequest::withdrawn);
            tx.mapper(RequestMapper.class).insertStep(citizen(withdrawn, Step.Kind.WITHDRAWN));
            merging.release(tx, number);
        });
    }

    private Step citizen(ServiceRequest request, Step.Kind kind) {
        return citizen(request, kind, "");
    }

    private Step citizen(ServiceRequest request, Step.Kind kind, String words) {
        return new Step(request.number(), clock.instant(), kind, Optional.empty(), Optional.empty(), words, false);
    }

    /**
     * Reads, changes and writes a request, and tells open desks, and the search when others may read it.
     *
     * @throws Conflict when somebody else wrote in between
     */
    static ServiceRequest change(Tx tx, ReceiptNumber number, UnaryOperator<ServiceRequest> how) {
        var mapper = tx.mapper(RequestMapper.class);
        var before = mapper.find(number).map(RequestRow::toRequest).orElseThrow(NotFound::new);
        var after = how.apply(before);
        if (mapper.update(RequestRow.of(after)) == 0) {
            throw new Conflict("request " + number + " was changed by somebody else");
        }
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        if (before.isPublic() || after.isPublic()) {
            tx.publish(new DocumentChanged(ComplaintsModule.ID, AnswerDocuments.KIND, number.value()));
        }
        return after;
    }
}
