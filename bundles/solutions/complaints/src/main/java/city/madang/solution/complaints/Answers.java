// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Answering;
import city.madang.solution.complaints.domain.Approval;
import city.madang.solution.complaints.domain.Draft;
import city.madang.solution.complaints.domain.Proposal;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.DraftMapper;
import city.madang.solution.complaints.store.ProposalMapper;
import city.madang.web.NotFound;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers requests, at once or when a second person approves. One public method is one unit of work; each throws {@link Conflict}
 * when the request was changed since the official saw it.
 */
public final class Answers {
    private final Kit kit;
    private final Clock clock;
    private final Notices notices;
    private final DeskNotices deskNotices;
    private final Merging merging;
    private final Publishing publishing;

    public Answers(Kit kit) {
        this(kit, kit.clock());
    }

    /** @param clock tells when things happen; a demo tells of the past */
    Answers(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new Notices(kit);
        this.deskNotices = new DeskNotices(kit);
        this.merging = new Merging(kit, clock);
        this.publishing = new Publishing(kit, clock);
    }

    /**
     * Answers and publishes what may be published, or sends it for approval; whether the citizen was told. Where something looks like
     * personal data, an official looks at it once more before it is published.
     */
    public boolean answer(Visitor who, ReceiptNumber number, int version, String text, boolean cleanText) {
        return kit.database().inTransaction(tx -> answer(act(tx, who, number), version, text, cleanText));
    }

    /** The same within a unit of work. */
    boolean answer(Act act, int version, String text, boolean cleanText) {
        var writer = act.who().official().map(Official::id).orElseThrow(NotFound::new);
        var proposal = new Proposal(act.number(), text, cleanText, writer, act.now());
        var request = Requests.get(act.tx(), act.number());
        var given = answering(act, proposal, request, Optional.empty());
        boolean free = given.allowedFor(request);
        if (free) {
            tell(act, version, given);
        } else {
            propose(act, version, proposal);
        }
        return free;
    }

    /** The answer goes out as it was written. */
    public void approve(Visitor who, ReceiptNumber number, int version) {
        kit.database().run(tx -> {
            var proposal = waiting(tx, number);
            var approval =
                    new Approval(proposal, who.official().map(Official::id).orElseThrow(NotFound::new));
            var act = act(tx, who, number);
            var given = answering(act, proposal, Requests.get(tx, number), Optional.of(approval));
            act.internal(Step.Kind.APPROVED, Optional.empty(), "");
            act.record("complaints.approve");
            deskNotices.toWriter(tx, proposal, tell(act, version, given), "approved", "");
        });
    }

    /** The writer gets it back, with words, as the draft of an answer. */
    public void giveBack(Visitor who, ReceiptNumber number, int version, String why) {
        kit.database().run(tx -> {
            var proposal = waiting(tx, number);
            var act = act(tx, who, number);
            var request = act.change(version, ServiceRequest::proposed);
            tx.mapper(ProposalMapper.class).delete(number);
            keep(act, proposal);
            act.internal(Step.Kind.DECLINED, Optional.empty(), why);
            act.record("complaints.decline");
            deskNotices.toWriter(tx, proposal, request, "declined", why);
        });
    }

    private static void keep(Act act, Proposal proposal) {
        var drafts = act.tx().mapper(DraftMapper.class);
        drafts.delete(proposal.number(), proposal.writer());
        drafts.insert(proposal.number(), proposal.writer(), new Draft(proposal.answer(), act.now()));
    }

    private static Proposal waiting(Tx tx, ReceiptNumber number) {
        return tx.mapper(ProposalMapper.class).find(number).orElseThrow(() -> new NotAllowed("request.approve.gone"));
    }

    private void propose(Act act, int version, Proposal proposal) {
        var request = act.change(version, ServiceRequest::proposed);
        var mapper = act.tx().mapper(ProposalMapper.class);
        mapper.delete(proposal.number());
        mapper.insert(proposal);
        act.tx().mapper(DraftMapper.class).delete(proposal.number(), proposal.writer());
        act.internal(Step.Kind.PROPOSED, Optional.empty(), proposal.answer());
        act.record("complaints.propose");
        deskNotices.proposed(act.tx(), proposal, request);
    }

    private ServiceRequest tell(Act act, int version, Answering given) {
        var answered = act.change(version, request -> request.answered(given));
        act.step(Step.Kind.ANSWERED, Optional.empty(), "");
        act.record("complaints.answer");
        act.tx().mapper(DraftMapper.class).deleteAll(act.number());
        act.tx().mapper(ProposalMapper.class).delete(act.number());
        notices.answered(act.tx(), answered);
        merging.answered(act.tx(), answered);
        return answered;
    }

    private Answering answering(Act act, Proposal given, ServiceRequest request, Optional<Approval> approval) {
        boolean clean = given.cleanText() && !publishing.doubtful(act.tx(), given.number(), given.answer());
        return new Answering(
                new Answer(given.answer(), act.now()),
                Publication.allowed(request.report(), clean),
                Approvals.rule(act.tx()),
                Merging.followers(act.tx(), given.number()),
                approval);
    }

    private Act act(Tx tx, Visitor who, ReceiptNumber number) {
        return new Act(kit, tx, who, number, clock.instant());
    }
}
