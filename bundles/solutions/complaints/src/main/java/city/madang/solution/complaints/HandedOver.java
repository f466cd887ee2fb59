// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Answering;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.solution.complaints.handover.HandoverMade;
import city.madang.solution.complaints.handover.Heard;
import city.madang.solution.complaints.handover.News;
import city.madang.solution.complaints.handover.OtherServer;
import city.madang.solution.complaints.handover.TheirRequest;
import city.madang.solution.complaints.handover.TheirUpdate;
import city.madang.solution.complaints.handover.UpdateNews;
import city.madang.solution.complaints.handover.store.AdditionMapper;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.handover.store.Packed;
import city.madang.solution.complaints.store.TransferMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What becomes of requests that are handed over to servers of others: on their way, there, and back. One public method is one unit
 * of work. Nothing that comes late changes a request that was taken back meanwhile.
 */
public final class HandedOver {
    private static final int STUCK_SHOWN = 100;

    private final Kit kit;
    private final Handling handling;
    private final Notices notices;
    private final DeskNotices deskNotices;
    private final Merging merging;
    private final News news;
    private final UpdateNews updateNews;

    public HandedOver(Kit kit) {
        this.kit = kit;
        this.handling = new Handling(kit);
        this.notices = new Notices(kit);
        this.deskNotices = new DeskNotices(kit);
        this.merging = new Merging(kit);
        this.news = new News(kit);
        this.updateNews = new UpdateNews(kit);
    }

    /**
     * Hands it over in the caller's unit of work; it is sent after the commit.
     *
     * @param version that the official saw
     */
    public void begin(Tx tx, Visitor who, int version, Transfer to, Handover handover, Packed packed) {
        handling.transfer(tx, who, handover.number(), version, to);
        tx.mapper(HandoverMapper.class).insert(handover, packed.details(), packed.answers());
        tx.publish(new HandoverMade(handover.ref()));
    }

    /** The latest of a request; empty when it was handed over to no server. */
    public Optional<Handover> last(ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(HandoverMapper.class).last(number));
    }

    /** Those that did not get there, as far as the official works for their department. */
    public List<ServiceRequest> stuckFor(Official official, int most) {
        var departments = new Scopes(kit).departments(official);
        return kit.database()
                .read(tx -> stuck(tx)
                        .distinct()
                        .map(each -> Requests.get(tx, each))
                        .filter(each -> each.assignment().department().isEmpty()
                                || departments.contains(
                                        each.assignment().department().get()))
                        .limit(most)
                        .toList());
    }

    /** Requests that did not get there, or of which something that the citizen said later did not. */
    private static Stream<ReceiptNumber> stuck(Tx tx) {
        var mapper = tx.mapper(HandoverMapper.class);
        return Stream.concat(
                mapper.stuck(STUCK_SHOWN).stream().map(Handover::number),
                tx.mapper(AdditionMapper.class).stuck(STUCK_SHOWN).stream()
                        .flatMap(each -> mapper.find(each.ref()).stream())
                        .map(Handover::number));
    }

    public Heard heard(Handover handover) {
        return kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).heard(handover.ref()))
                .orElseThrow();
    }

    /** It did not get there, or that is not known. */
    public void later(Handover handover, State state, String failure, Duration pause) {
        var next = Optional.of(kit.clock().instant().plus(pause));
        kit.database().run(tx -> moved(tx, handover, row -> row.at(state, next).failed(failure)));
    }

    /** They have it, and give its number later. */
    public void accepted(Handover handover, String token, String notice, Duration pause) {
        var next = Optional.of(kit.clock().instant().plus(pause));
        kit.database().run(tx -> {
            moved(tx, handover, row -> row.at(State.TOKEN, next).token(token));
            news.keepNotice(tx, handover, notice);
        });
    }

    /** They have it under this number. */
    public void arrived(Handover handover, String theirs, String notice) {
        kit.database().run(tx -> {
            boolean ours = moved(
                    tx, handover, row -> row.at(State.SENT, Optional.empty()).numbered(theirs));
            if (!notice.isEmpty()) {
                news.keepNotice(tx, handover, notice);
            }
            if (ours && isThere(tx, handover)) {
                tx.mapper(TransferMapper.class).refer(handover.number(), Transfer.cut(theirs));
                tell(tx, handover.number(), news.arrived(tx, handover, theirs));
            }
        });
    }

    /** An official has to see to it. @param state one of those that are stuck */
    public void failed(Handover handover, State state, String failure) {
        kit.database().run(tx -> {
            if (moved(tx, handover, row -> row.at(state, Optional.empty()).failed(failure))) {
                var act = act(tx, Visitor.ANYBODY, handover.number());
                act.internal(Step.Kind.STUCK, Optional.empty(), failure);
                deskNotices.stuck(tx, Requests.get(tx, handover.number()), failure);
            }
        });
    }

    /** Nobody follows it any more. */
    public void ended(ReceiptNumber number) {
        kit.database().run(tx -> tx.mapper(HandoverMapper.class).end(number));
    }

    /** An official has it tried again, knowing that they have not got it. */
    public void again(Visitor who, ReceiptNumber number) {
        kit.database().run(tx -> {
            var stuck = stuck(tx, number);
            var now = kit.clock().instant();
            tx.mapper(HandoverMapper.class)
                    .update(stuck.at(State.WAITING, Optional.of(now)).afresh());
            act(tx, who, number).record("complaints.hand-over");
            tx.publish(new HandoverMade(stuck.ref()));
        });
    }

    /** An official has found out their number. */
    public void known(Visitor who, ReceiptNumber number, String theirs) {
        kit.database().run(tx -> {
            var stuck = stuck(tx, number);
            tx.mapper(HandoverMapper.class)
                    .update(stuck.at(State.SENT, Optional.empty()).numbered(theirs));
            tx.mapper(TransferMapper.class).refer(number, Transfer.cut(theirs));
            act(tx, who, number).record("complaints.hand-over");
            tell(tx, number, news.arrived(tx, stuck, theirs));
        });
    }

    private static Handover stuck(Tx tx, ReceiptNumber number) {
        return tx.mapper(HandoverMapper.class)
                .last(number)
                .filter(each -> each.state().isStuck())
                .orElseThrow(() -> new NotAllowed("handover.not-stuck"));
    }

    /** The other server tells how it stands. */
    public void heard(OtherServer server, Handover handover, TheirRequest theirs) {
        kit.database().run(tx -> {
            var fresh = news.fresh(tx, handover, theirs);
            if (fresh.isPresent() && isThere(tx, handover)) {
                go(tx, server, handover, theirs, fresh.get());
            }
        });
    }

    /** The other server tells what happened. */
    public void heard(OtherServer server, Handover handover, TheirUpdate update) {
        kit.database().run(tx -> {
            var fresh = updateNews.fresh(tx, handover, update);
            if (fresh.isPresent() && isThere(tx, handover)) {
                go(tx, server, handover, update.request(), fresh.get());
            }
        });
    }

    /** @param words what is new */
    private void go(Tx tx, OtherServer server, Handover handover, TheirRequest theirs, String words) {
        if (!theirs.isOver()) {
            tell(tx, handover.number(), words);
        } else if (theirs.isRefused() || theirs.notes().isEmpty() || server.isReadFirst()) {
            back(tx, handover, words);
        } else {
            answer(tx, handover, words, news.answer(tx, server, handover, theirs));
        }
    }

    /** The other server does not list it; when that goes on for long, it is ours again. */
    public void missed(OtherServer server, Handover handover) {
        kit.database().run(tx -> {
            if (news.isGone(tx, handover) && isThere(tx, handover)) {
                back(tx, handover, news.gone(tx, server, handover));
            }
        });
    }

    private static boolean isThere(Tx tx, Handover handover) {
        return Requests.get(tx, handover.number()).status() == RequestStatus.TRANSFERRED
                && tx.mapper(HandoverMapper.class)
                        .find(handover.ref())
                        .filter(row -> row.state() == State.SENT)
                        .isPresent();
    }

    /** Changes its row, unless it was taken back; then only what they gave is kept. */
    private static boolean moved(Tx tx, Handover handover, UnaryOperator<Handover> how) {
        var mapper = tx.mapper(HandoverMapper.class);
        var row = mapper.find(handover.ref()).orElseThrow();
        boolean ours = row.state() != State.ENDED;
        var moved = how.apply(row);
        mapper.update(ours ? moved : moved.at(State.ENDED, Optional.empty()));
        return ours;
    }

    /** A step that the citizen sees, and is sent. */
    private void tell(Tx tx, ReceiptNumber number, String words) {
        act(tx, Visitor.ANYBODY, number).step(Step.Kind.HEARD, Optional.empty(), words);
        notices.heard(tx, Requests.get(tx, number), words);
    }

    /** Whoever was in charge is so again, and reads why. */
    private void back(Tx tx, Handover handover, String words) {
        var back = returned(tx, handover, words);
        deskNotices.back(tx, back, words);
    }

    private ServiceRequest returned(Tx tx, Handover handover, String words) {
        var number = handover.number();
        var due = handling.dueAnew(tx, number);
        var back = Requests.change(tx, number, request -> request.takenBack(due));
        act(tx, Visitor.ANYBODY, number).step(Step.Kind.CAME_BACK, Optional.empty(), words);
        tx.mapper(HandoverMapper.class).end(number);
        return back;
    }

    /** Their words are the answer, unless somebody here has to read it first; nobody has checked whether others may read them. */
    private void answer(Tx tx, Handover handover, String words, String text) {
        var returned = returned(tx, handover, words);
        var act = act(tx, Visitor.ANYBODY, handover.number());
        var given = new Answering(
                new Answer(text, act.now()),
                Publication.NOTHING,
                Approvals.rule(tx),
                Merging.followers(tx, handover.number()),
                Optional.empty());
        if (!given.allowedFor(returned)) {
            deskNotices.back(tx, returned, words);
            return;
        }
        var answered = Requests.change(tx, handover.number(), request -> request.answered(given));
        act.step(Step.Kind.ANSWERED, Optional.empty(), "");
        notices.answered(tx, answered);
        merging.answered(tx, answered);
    }

    private Act act(Tx tx, Visitor who, ReceiptNumber number) {
        return new Act(kit, tx, who, number, kit.clock().instant());
    }
}
