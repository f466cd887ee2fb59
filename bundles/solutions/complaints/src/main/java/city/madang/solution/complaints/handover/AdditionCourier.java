// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.module.Kit;
import city.madang.outside.Call.Field;
import city.madang.outside.NotReached;
import city.madang.solution.complaints.Additions;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.solution.complaints.handover.store.AdditionMapper;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings what citizens say later to the servers that have their requests, as {@link Courier} brings the requests: at least once, and
 * not twice. Here too a mark in the words shows in their list that they have it (docs/decisions/0133).
 */
public final class AdditionCourier {
    private final Kit kit;
    private final Requests requests;
    private final Servers servers;
    private final Additions additions;

    public AdditionCourier(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
        this.servers = new Servers(kit);
        this.additions = new Additions(kit);
    }

    /** The first try, right after it was said, where nothing that was said before still waits. */
    public void first(AdditionMade made) {
        due().stream()
                .filter(each -> each.mark().equals(made.mark()) && each.state() == State.WAITING && each.tries() == 0)
                .forEach(this::serve);
    }

    /** Goes on with all that is due. @return with how many */
    public int run() {
        var due = due();
        due.forEach(this::serve);
        return due.size();
    }

    private List<Addition> due() {
        return kit.database()
                .read(tx -> tx.mapper(AdditionMapper.class).due(kit.clock().instant(), Courier.AT_ONCE));
    }

    private void serve(Addition addition) {
        var until = kit.clock().instant().plus(Courier.LEASE);
        int claimed = kit.database()
                .inTransaction(tx -> tx.mapper(AdditionMapper.class).claim(addition, State.TRIED, until));
        if (claimed == 0) {
            return; // another node is at it
        }
        var handover = kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).find(addition.ref()))
                .orElseThrow();
        var server = servers.find(handover.server()).orElseThrow();
        var claim = new Claim(additions, addition, handover, server, servers.client(server));
        if (addition.state() == State.TRIED) {
            look(claim);
        } else {
            send(claim);
        }
    }

    /** @param addition as it was before the try began */
    private record Claim(
            Additions office, Addition addition, Handover handover, OtherServer server, GeoReportClient client)
            implements Try {
        @Override
        public int number() {
            return addition.tries() + 1;
        }

        @Override
        public void failed(State state, String why) {
            office.failed(addition, state, why);
        }

        @Override
        public void later(State state, String why, Duration pause) {
            office.later(addition, state, why, pause);
        }
    }

    private void send(Claim claim) {
        try {
            additions.sent(claim.addition(), claim.client().update(fields(claim)));
        } catch (Declined | NotReached | Garbled e) {
            claim.ended(e);
        }
    }

    private List<Field> fields(Claim claim) {
        var addition = claim.addition();
        var fields = new ArrayList<Field>();
        fields.add(new Field("service_request_id", claim.handover().theirs()));
        fields.add(new Field("update_id", addition.mark()));
        fields.add(new Field("updated_datetime", W3cTime.write(addition.made(), ZoneOffset.UTC)));
        fields.add(new Field("status", addition.withdrawn() ? "CLOSED" : "OPEN"));
        fields.add(new Field("description", addition.words() + "\n\n" + Mark.line(kit, addition.mark())));
        if (claim.handover().contact()) {
            requests.contact(claim.handover().number()).ifPresent(contact -> fields.addAll(Parcel.person(contact)));
        }
        return fields;
    }

    /** They may have it: whether their list has our mark. */
    private void look(Claim claim) {
        var addition = claim.addition();
        boolean found;
        try {
            found =
                    claim
                            .client()
                            .updates(
                                    addition.made().minus(Courier.SKEW),
                                    kit.clock().instant().plus(Courier.SKEW))
                            .stream()
                            .anyMatch(addition::is);
        } catch (Declined | NotReached | Garbled e) {
            claim.goOn(State.TRIED, e.getMessage());
            return;
        }
        if (found) {
            additions.sent(addition, "");
        } else if (claim.server().resends()) {
            send(claim);
        } else {
            claim.failed(State.UNSURE, addition.failure());
        }
    }
}
