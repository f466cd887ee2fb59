// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.CrewReport;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import city.madang.solution.complaints.domain.CrewReport.Outcome;
import city.madang.solution.complaints.domain.History;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.CrewMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those who do the work outside: what they have to do, and what they say when it is done. */
public final class Crew {
    /** On one phone; who has more looks at them when some are done. */
    public static final int MOST_JOBS = 100;

    private final Kit kit;
    private final Desk desk;

    public Crew(Kit kit, Desk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    /**
     * What was done on the spot.
     *
     * @param mark of the report; what is sent again has the same and is there once
     * @param words what was done; the citizen reads them when they are the answer
     */
    public record Work(ReceiptNumber number, String mark, String words, Map<Moment, List<Upload>> photos) {}

    /** What the official is in charge of, the most urgent first. */
    public List<ServiceRequest> jobs(Official official) {
        return kit.database()
                .read(tx -> tx.mapper(CrewMapper.class).jobs(official.id(), MOST_JOBS).stream()
                        .map(RequestRow::toRequest)
                        .toList());
    }

    /**
     * Takes a report in. It is never refused because somebody was faster: the work is done, and the office has to know; then it is
     * kept with the request and changes nothing.
     */
    public Outcome done(Visitor who, Work work) {
        var official = who.official().orElseThrow(NotFound::new);
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(CrewMapper.class);
            var before = mapper.find(work.number(), official.id(), work.mark());
            return before.map(CrewReport::outcome).orElseGet(() -> take(tx, who, official, work));
        });
    }

    private Outcome take(Tx tx, Visitor who, Official official, Work work) {
        var number = work.number();
        var request = Requests.get(tx, number);
        var service = request.service().flatMap(tx.mapper(ServiceMapper.class)::find);
        var act = new Act(kit, tx, who, number, kit.clock().instant());
        var report = new CrewReport(
                number, official.id(), work.mark(), act.now(), CrewReport.outcome(request, official.id(), service));
        tx.mapper(CrewMapper.class).insert(report);
        work.photos()
                .forEach((moment, photos) ->
                        photos.forEach(photo -> kit.files().attach(tx, moment.owner(number), photo)));
        act.internal(Step.Kind.WORKED, Optional.empty(), work.words());
        act.record("complaints.crew-done");
        return switch (report.outcome()) {
            case ANSWERED -> answer(act, report, work.words());
            case PROPOSED -> giveBack(act, report);
            default -> report.outcome();
        };
    }

    private Outcome answer(Act act, CrewReport report, String words) {
        var request = Requests.get(act.tx(), act.number());
        if (desk.answer(act, request.version(), words)) {
            return report.outcome();
        }
        var waits = report.became(Outcome.WAITS);
        act.tx().mapper(CrewMapper.class).update(waits);
        return giveBack(act, waits);
    }

    /** The office goes on with it: the crew has nothing more to do there. */
    private static Outcome giveBack(Act act, CrewReport report) {
        Requests.change(
                act.tx(),
                act.number(),
                request -> request.assigned(new Assignment(request.assignment().department(), Optional.empty())));
        return report.outcome();
    }

    /** What the last report proposes to tell the citizen, as long as the office has not answered. */
    public Optional<String> proposal(ServiceRequest request) {
        if (!request.status().waiting()) {
            return Optional.empty();
        }
        var steps = kit.database().read(tx -> tx.mapper(RequestMapper.class).steps(request.number()));
        return new History(steps).lastWork().map(Step::note);
    }

    /** What was photographed on the spot. */
    public List<StoredFile> photos(ReceiptNumber number, Moment moment) {
        return kit.files().list(moment.owner(number));
    }
}
