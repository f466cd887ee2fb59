// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.file.Upload;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.web.Changed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What citizens do with a request that they filed: every channel comes here, in its own unit of work or in that of whoever took it
 * in. What the state of the request forbids throws {@link NotAllowed} before anything is written.
 */
public final class FollowUps {
    private final Kit kit;
    private final Clock clock;
    private final DeskNotices notices;
    private final Merging merging;
    private final Additions additions;

    public FollowUps(Kit kit) {
        this(kit, kit.clock());
    }

    /** @param clock tells when things happen; a demo tells of the past */
    FollowUps(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new DeskNotices(kit);
        this.merging = new Merging(kit, clock);
        this.additions = new Additions(kit);
    }

    public void add(By by, ReceiptNumber number, String words, List<Upload> files) {
        kit.database().run(tx -> add(tx, by, number, words, files));
    }

    /** More words, or files, or both; whoever is in charge is told. */
    public void add(Tx tx, By by, ReceiptNumber number, String words, List<Upload> files) {
        var request = Requests.get(tx, number);
        if (!request.canBeAddedTo()) {
            throw new NotAllowed("request.add.ended");
        }
        var said = Report.cut(words.strip(), Step.MOST_WORDS);
        files.forEach(file -> kit.files().attach(tx, number.value(), file));
        step(tx, by, number, Step.Kind.WROTE, said);
        if (request.status() == RequestStatus.TRANSFERRED) {
            additions.said(tx, number, said);
        }
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        notices.more(tx, request.course().merger().map(Merger::leading), request, said);
    }

    public void rate(By by, ReceiptNumber number, Rating rating) {
        kit.database().run(tx -> rate(tx, by, number, rating));
    }

    public void rate(Tx tx, By by, ReceiptNumber number, Rating rating) {
        Requests.change(tx, number, request -> request.rated(rating));
        step(tx, by, number, Step.Kind.RATED, "");
    }

    /** @param why in the citizen's words */
    public void reopen(By by, ReceiptNumber number, String why) {
        kit.database().run(tx -> reopen(tx, by, number, why));
    }

    /** The answer did not help; the office in charge looks again, with the time of a new request. The answer stays in the history. */
    public ServiceRequest reopen(Tx tx, By by, ReceiptNumber number, String why) {
        var service = Requests.get(tx, number).service().flatMap(tx.mapper(ServiceMapper.class)::find);
        var due = DueTimes.of(kit).after(clock.instant(), service);
        var reopened = Requests.change(tx, number, request -> request.reopened(due));
        var said = Report.cut(why.strip(), Step.MOST_WORDS);
        tx.mapper(RequestMapper.class)
                .keepAnswer(number, reopened.answer().map(Answer::text).orElse(""));
        step(tx, by, number, Step.Kind.REOPENED, said);
        notices.more(tx, Optional.empty(), reopened, said);
        return reopened;
    }

    public void withdraw(By by, ReceiptNumber number) {
        kit.database().run(tx -> withdraw(tx, by, number));
    }

    public void withdraw(Tx tx, By by, ReceiptNumber number) {
        boolean away = Requests.get(tx, number).status() == RequestStatus.TRANSFERRED;
        Requests.change(tx, number, ServiceRequest::withdrawn);
        if (away) {
            additions.withdrawn(tx, number);
        }
        step(tx, by, number, Step.Kind.WITHDRAWN, "");
        merging.release(tx, number);
    }

    private void step(Tx tx, By by, ReceiptNumber number, Step.Kind kind, String words) {
        tx.mapper(RequestMapper.class)
                .insertStep(new Step(
                        number,
                        clock.instant(),
                        kind,
                        by.official(),
                        Optional.empty(),
                        words,
                        false,
                        Optional.of(by.channel())));
        if (by.official().isPresent()) {
            kit.audit().record(tx, by.who(), "complaints.for-citizen", number.toString());
        }
    }
}
