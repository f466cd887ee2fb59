// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.web.Changed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins requests that say the same: one leads, and its answer is the answer to those that follow. A request that follows leads
 * none, so there are no chains and no rings.
 */
public final class Merging {
    private final Kit kit;
    private final Clock clock;
    private final Notices notices;

    /** Two requests as they were read; the one becomes a follower of the other. */
    record Pair(ServiceRequest duplicate, ServiceRequest leading) {}

    public Merging(Kit kit) {
        this(kit, kit.clock());
    }

    /** @param clock tells when things happen; a demo tells of the past */
    Merging(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new Notices(kit);
    }

    /**
     * @param version of the duplicate, that the official saw
     * @throws Conflict when one of the two was changed since
     * @throws NotAllowed when one of them ended, or follows or leads already
     */
    public void merge(Visitor who, ReceiptNumber duplicate, int version, ReceiptNumber leading) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, duplicate, clock.instant());
            var pair = read(tx, duplicate, version, leading);
            write(act, pair);
            act.record("complaints.merge");
            notices.merged(tx, pair.duplicate());
            if (pair.leading().answer().isPresent()) {
                mustBeApproved(tx, pair);
                tellAnswer(tx, pair.duplicate(), pair.leading());
            }
        });
    }

    /** An answer that one person alone gave is not told where a second one has to look. */
    private static void mustBeApproved(Tx tx, Pair pair) {
        var rule = Approvals.rule(tx);
        if (rule.needed(pair.duplicate()) && !rule.needed(pair.leading())) {
            throw new NotAllowed("request.merge.unapproved");
        }
    }

    /** The citizen who files it says so, in the unit of work that files it. */
    void follow(Tx tx, ReceiptNumber number, ReceiptNumber leading) {
        var pair = read(tx, number, 0, leading);
        write(new Act(kit, tx, Visitor.ANYBODY, number, clock.instant()), pair);
        if (pair.duplicate().channel() != Way.SMS) {
            notices.merged(tx, pair.duplicate()); // a talk by text message says it itself
        }
    }

    /** Reads both, before it looks for followers: whoever becomes one later changes the version of what it follows. */
    Pair read(Tx tx, ReceiptNumber duplicate, int version, ReceiptNumber leading) {
        var mapper = tx.mapper(RequestMapper.class);
        var pair = new Pair(Requests.get(tx, duplicate), Requests.get(tx, leading));
        if (pair.duplicate().version() != version) {
            throw new Conflict("request " + duplicate + " was changed by somebody else");
        }
        if (!mapper.followers(duplicate).isEmpty()) {
            throw new NotAllowed("request.merge.leads");
        }
        return pair;
    }

    /**
     * Writes both, in the order of their numbers, though only one changes: of two mergers that have one in common, in opposite
     * directions too, one finds a version that is gone.
     */
    void write(Act act, Pair pair) {
        var leading = pair.leading();
        var merged = pair.duplicate().merged(leading);
        Stream.of(merged, leading)
                .sorted(Comparator.comparing(each -> each.number().value()))
                .forEach(each -> Requests.write(act.tx(), each));
        act.tx().publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        act.step(Step.Kind.MERGED, Optional.empty(), "");
        new Act(kit, act.tx(), act.who(), leading.number(), act.now())
                .internal(Step.Kind.JOINED, Optional.empty(), merged.number().toString());
    }

    /** They were not the same: the one that followed stands where it stood. */
    public void separate(Visitor who, ReceiptNumber number, int version) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, number, clock.instant());
            var alone = act.change(version, ServiceRequest::separated);
            act.step(Step.Kind.SEPARATED, Optional.empty(), "");
            act.record("complaints.separate");
            notices.separated(tx, alone);
        });
    }

    /** The leading one is gone; those that followed stand where they stood. */
    void release(Tx tx, ReceiptNumber leading) {
        followers(tx, leading).forEach(each -> {
            var act = new Act(kit, tx, Visitor.ANYBODY, each.number(), clock.instant());
            notices.separated(tx, act.change(each.version(), ServiceRequest::separated));
            act.step(Step.Kind.SEPARATED, Optional.empty(), "");
        });
    }

    /** Sends the answer to all that follow. */
    void answered(Tx tx, ServiceRequest leading) {
        followers(tx, leading.number()).forEach(each -> tellAnswer(tx, each, leading));
    }

    private void tellAnswer(Tx tx, ServiceRequest follower, ServiceRequest leading) {
        notices.answeredToo(tx, follower.answeredBy(leading));
        new Act(kit, tx, Visitor.ANYBODY, follower.number(), clock.instant())
                .step(Step.Kind.TOLD, Optional.empty(), "");
    }

    /** Tells all that follow who has it now. */
    void transferred(Tx tx, ReceiptNumber leading, Transfer to) {
        followers(tx, leading).forEach(each -> notices.transferred(tx, each, to));
    }

    static List<ServiceRequest> followers(Tx tx, ReceiptNumber leading) {
        return tx.mapper(RequestMapper.class).followers(leading).stream()
                .map(RequestRow::toRequest)
                .toList();
    }

    /** Those that get the answer to this one, newest first. */
    public List<RequestLine> followers(ReceiptNumber leading) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(RequestMapper.class);
            var numbers =
                    mapper.followers(leading).stream().map(RequestRow::number).toList();
            return numbers.isEmpty() ? List.of() : mapper.among(numbers);
        });
    }

    /** As its citizen sees it: with the answer to the leading request. */
    public ServiceRequest shown(ServiceRequest request) {
        return request.course().merger().isEmpty() ? request : kit.database().read(tx -> shown(tx, request));
    }

    public static ServiceRequest shown(Tx tx, ServiceRequest request) {
        return request.course()
                .merger()
                .map(Merger::leading)
                .map(leading -> request.answeredBy(Requests.get(tx, leading)))
                .orElse(request);
    }
}
