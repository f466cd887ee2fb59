// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.file.StoredFile;
import city.madang.geo.Area;
import city.madang.identity.Official;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.History;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.links.AnswerDocuments;
import city.madang.solution.complaints.store.GivenMapper;
import city.madang.solution.complaints.store.GivenRow;
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

/** Files requests, whatever the channel, and finds them again; {@link FollowUps} goes on with them. One public method is one unit of work; answered means committed. */
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
        return take(tx, filing, Visitor.ANYBODY);
    }

    /** @param who an official who files it for the citizen, or anybody */
    public Receipt take(Tx tx, Filing filing, Visitor who) {
        var receipt = kit.receipts().issue(tx, filing.once());
        if (!receipt.again()) {
            notices.received(tx, insert(tx, receipt.number(), filing, who), receipt.pin());
        }
        return receipt;
    }

    /** The same for somebody who says that another request is theirs too; its answer comes to both. */
    public Receipt file(Filing filing, ReceiptNumber leading) {
        for (int again = 1; again < VOICES_AT_ONCE; again++) {
            try {
                return kit.database().inTransaction(tx -> join(tx, filing, leading));
            } catch (Conflict e) {
                continue; // somebody else joined at the same moment
            }
        }
        return kit.database().inTransaction(tx -> join(tx, filing, leading));
    }

    /** @throws Conflict when somebody else joined at the same moment */
    public Receipt join(Tx tx, Filing filing, ReceiptNumber leading) {
        var receipt = kit.receipts().issue(tx, filing.once());
        if (!receipt.again()) {
            insert(tx, receipt.number(), filing, Visitor.ANYBODY);
            merging.follow(tx, receipt.number(), leading);
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

    /** A note for officials, in the unit of work of who took the request in. */
    public void note(Tx tx, Visitor who, ReceiptNumber number, String words) {
        new Act(kit, tx, who, number, clock.instant()).note(words);
    }

    static boolean exists(Tx tx, ReceiptNumber number) {
        return tx.mapper(RequestMapper.class).find(number).isPresent();
    }

    /** A part of another request, due no later than that one; nobody is told here. */
    Receipt part(Tx tx, Filing filing, Visitor who, ServiceRequest whole) {
        var receipt = kit.receipts().issue(tx, filing.once());
        if (!receipt.again()) {
            insert(tx, receipt.number(), filing, who);
            change(tx, receipt.number(), request -> request.partOf(whole));
        }
        return receipt;
    }

    private ServiceRequest insert(Tx tx, ReceiptNumber number, Filing filing, Visitor who) {
        var mapper = tx.mapper(RequestMapper.class);
        Optional<Service> service = filing.service().flatMap(tx.mapper(ServiceMapper.class)::find);
        var request = ServiceRequest.filed(
                number, located(filing.report()), service, filing.channel(), clock.instant(), DueTimes.of(kit));
        mapper.insert(RequestRow.of(request));
        Tallies.mark(tx, request);
        if (!filing.contact().isEmpty()) {
            contacts.add(tx, number, filing.contact());
        }
        filing.files().forEach(file -> kit.files().attach(tx, number.value(), file));
        keep(tx, number, filing.given());
        mapper.insertStep(filed(request, who));
        if (who.official().isPresent()) {
            kit.audit().record(tx, who, "complaints.for-citizen", number.toString());
        }
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        return request;
    }

    /** Writes the answers to what its service asked. */
    static void keep(Tx tx, ReceiptNumber number, List<Given> given) {
        var mapper = tx.mapper(GivenMapper.class);
        int position = 0;
        for (var each : given) {
            mapper.insert(GivenRow.of(number, ++position, each));
        }
    }

    private static Step filed(ServiceRequest request, Visitor who) {
        return new Step(
                request.number(),
                request.filed(),
                Step.Kind.FILED,
                who.official().map(Official::id),
                Optional.empty(),
                "",
                false,
                Optional.of(request.channel()));
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

    /** What its service asked, and what was answered. */
    public List<Given> given(ReceiptNumber number) {
        return kit.database()
                .read(tx -> tx.mapper(GivenMapper.class).of(List.of(number)).stream()
                        .map(GivenRow::toGiven)
                        .toList());
    }

    /** Where an imported request comes from. */
    public Optional<Origin> origin(ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(OriginMapper.class).find(number));
    }

    public List<StoredFile> files(ReceiptNumber number) {
        return kit.files().list(number.value());
    }

    /**
     * Reads, changes and writes a request, and tells open desks, and the search when others may read it.
     *
     * @throws Conflict when somebody else wrote in between
     */
    static ServiceRequest change(Tx tx, ReceiptNumber number, UnaryOperator<ServiceRequest> how) {
        var before = get(tx, number);
        var after = how.apply(before);
        write(tx, after);
        if (!before.answer().equals(after.answer())) {
            Tallies.mark(tx, before);
            tx.mapper(RequestMapper.class).forgetPublicAnswer(number);
        }
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        if (before.isPublic() || after.isPublic()) {
            tx.publish(new DocumentChanged(ComplaintsModule.ID, AnswerDocuments.KIND, number.value()));
        }
        return after;
    }

    /** @throws Conflict when somebody else wrote since it was read */
    static void write(Tx tx, ServiceRequest after) {
        if (tx.mapper(RequestMapper.class).update(RequestRow.of(after)) == 0) {
            throw new Conflict("request " + after.number() + " was changed by somebody else");
        }
        Tallies.mark(tx, after);
    }
}
