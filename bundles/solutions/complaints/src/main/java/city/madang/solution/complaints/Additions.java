// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.handover.Addition;
import city.madang.solution.complaints.handover.AdditionMade;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.solution.complaints.handover.OtherServer;
import city.madang.solution.complaints.handover.store.AdditionMapper;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.handover.store.ServerMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What citizens say after their requests were handed over goes on to the server that has them, where it takes updates. One public
 * method is one unit of work.
 */
public final class Additions {
    private final Kit kit;
    private final DeskNotices deskNotices;

    public Additions(Kit kit) {
        this.kit = kit;
        this.deskNotices = new DeskNotices(kit);
    }

    /** Words of the citizen, to whoever has the request. */
    void said(Tx tx, ReceiptNumber number, String words) {
        if (!words.isEmpty()) {
            there(tx, number).ifPresent(handover -> post(tx, handover, words, false));
        }
    }

    /** The citizen took the request back. What nobody there can have is not sent any more. */
    void withdrawn(Tx tx, ReceiptNumber number) {
        var handover = there(tx, number).filter(each -> each.state() != State.WAITING);
        if (handover.isPresent()) {
            var words = kit.texts().text(kit.city().languages().get(0), "handover.withdrawn");
            post(tx, handover.get(), words, true);
        } else {
            tx.mapper(HandoverMapper.class).end(number);
        }
    }

    /** Where the request is, or on its way to, if that server takes updates. */
    private static Optional<Handover> there(Tx tx, ReceiptNumber number) {
        return tx.mapper(HandoverMapper.class)
                .last(number)
                .filter(each -> each.state() != State.ENDED)
                .filter(each -> tx.mapper(ServerMapper.class)
                        .find(each.server())
                        .filter(OtherServer::updates)
                        .isPresent());
    }

    private void post(Tx tx, Handover handover, String words, boolean withdrawn) {
        var addition = Addition.of(handover.ref(), words, withdrawn, kit.clock().instant());
        tx.mapper(AdditionMapper.class).insert(addition);
        tx.publish(new AdditionMade(addition.mark()));
    }

    /** Whether what the citizen of this request writes now goes on to another server. */
    public boolean goOn(ReceiptNumber number) {
        return kit.database().read(tx -> there(tx, number).isPresent());
    }

    /** In the order in which they were said. */
    public List<Addition> of(Handover handover) {
        return kit.database().read(tx -> tx.mapper(AdditionMapper.class).of(handover.ref()));
    }

    /** They have it. @param theirs what they call it; may be empty */
    public void sent(Addition addition, String theirs) {
        kit.database().run(tx -> arrived(tx, addition, theirs));
    }

    private static void arrived(Tx tx, Addition addition, String theirs) {
        tx.mapper(AdditionMapper.class).update(addition.sent(theirs));
        if (addition.withdrawn()) {
            tx.mapper(HandoverMapper.class).end(handover(tx, addition).number());
        }
    }

    private static Handover handover(Tx tx, Addition addition) {
        return tx.mapper(HandoverMapper.class).find(addition.ref()).orElseThrow();
    }

    /** It did not get there, or that is not known. */
    public void later(Addition addition, State state, String failure, Duration pause) {
        var next = Optional.of(kit.clock().instant().plus(pause));
        kit.database().run(tx -> tx.mapper(AdditionMapper.class).update(addition.at(state, next, failure)));
    }

    /** An official has to see to it. @param state one of those that are stuck */
    public void failed(Addition addition, State state, String failure) {
        kit.database().run(tx -> {
            tx.mapper(AdditionMapper.class).update(addition.at(state, Optional.empty(), failure));
            var number = handover(tx, addition).number();
            act(tx, Visitor.ANYBODY, number).internal(Step.Kind.STUCK, Optional.empty(), failure);
            deskNotices.stuck(tx, Requests.get(tx, number), failure);
        });
    }

    /** An official has it tried again, knowing that they have not got it. */
    public void again(Visitor who, ReceiptNumber number, String mark) {
        kit.database().run(tx -> {
            var stuck = stuck(tx, number, mark);
            tx.mapper(AdditionMapper.class).update(stuck.afresh(kit.clock().instant()));
            act(tx, who, number).record("complaints.hand-over");
            tx.publish(new AdditionMade(mark));
        });
    }

    /** An official has told them, or knows that they have it. */
    public void known(Visitor who, ReceiptNumber number, String mark) {
        kit.database().run(tx -> {
            arrived(tx, stuck(tx, number, mark), "");
            act(tx, who, number).record("complaints.hand-over");
        });
    }

    private static Addition stuck(Tx tx, ReceiptNumber number, String mark) {
        return tx.mapper(AdditionMapper.class)
                .find(mark)
                .filter(each ->
                        each.state().isStuck() && handover(tx, each).number().equals(number))
                .orElseThrow(() -> new NotAllowed("handover.not-stuck"));
    }

    private Act act(Tx tx, Visitor who, ReceiptNumber number) {
        return new Act(kit, tx, who, number, kit.clock().instant());
    }
}
