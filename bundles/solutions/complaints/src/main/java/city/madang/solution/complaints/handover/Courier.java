// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.module.Kit;
import city.madang.outside.NotReached;
import city.madang.solution.complaints.HandedOver;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings requests to other servers: at least once, and not twice. A try is noted before it begins; one whose end is not known is only
 * made again when the other server's list shows that it has nothing of it (docs/decisions/0122).
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** Longer than all calls of one try may take. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** Clocks of others may be wrong by that much. */
    static final Duration SKEW = Duration.ofHours(1);

    static final int AT_ONCE = 20;

    private final Kit kit;
    private final Servers servers;
    private final HandedOver office;
    private final Parcel parcel;

    public Courier(Kit kit, Requests requests) {
        this.kit = kit;
        this.servers = new Servers(kit);
        this.office = new HandedOver(kit);
        this.parcel = new Parcel(kit, requests);
    }

    /** The first try, right after it was handed over. Later ones are {@link #run the job's}, so that nothing waits for a slow server. */
    public void first(HandoverMade made) {
        kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).find(made.ref()))
                .filter(handover -> handover.state() == State.WAITING && handover.tries() == 0)
                .ifPresent(this::serve);
    }

    /** Goes on with all that is due. @return with how many */
    public int run() {
        var due = kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).due(kit.clock().instant(), AT_ONCE));
        due.forEach(this::serve);
        return due.size();
    }

    private void serve(Handover handover) {
        var server = servers.find(handover.server()).orElseThrow();
        var becomes = handover.state() == State.TOKEN ? State.TOKEN : State.TRIED;
        var until = kit.clock().instant().plus(LEASE);
        int claimed = kit.database()
                .inTransaction(tx -> tx.mapper(HandoverMapper.class).claim(handover, becomes, until));
        if (claimed == 0) {
            return; // another node is at it
        }
        var claim = new Claim(office, handover, server, servers.client(server));
        switch (handover.state()) {
            case WAITING -> send(claim);
            case TRIED -> look(claim);
            default -> fetch(claim);
        }
    }

    /** @param handover as it was before the try began */
    private record Claim(HandedOver office, Handover handover, OtherServer server, GeoReportClient client)
            implements Try {
        @Override
        public int number() {
            return handover.tries() + 1;
        }

        @Override
        public void failed(State state, String why) {
            office.failed(handover, state, why);
        }

        @Override
        public void later(State state, String why, Duration pause) {
            LOG.debug("Request to {} was not sent: {}", server.base(), why);
            office.later(handover, state, why, pause);
        }
    }

    private void send(Claim claim) {
        var fields = parcel.fields(claim.handover());
        if (fields.isEmpty()) {
            office.ended(claim.handover().number());
            return;
        }
        try {
            arrived(claim, claim.client().file(fields.get()));
        } catch (Declined | NotReached | Garbled e) {
            claim.ended(e);
        }
    }

    /** They may have it: whether their list has our mark. */
    private void look(Claim claim) {
        var handover = claim.handover();
        Optional<TheirRequest> found;
        try {
            found = claim.client()
                    .marked(
                            handover.ref(),
                            handover.service(),
                            handover.made().minus(SKEW),
                            kit.clock().instant().plus(SKEW));
        } catch (Declined | NotReached | Garbled e) {
            claim.goOn(State.TRIED, e.getMessage());
            return;
        }
        if (found.isPresent()) {
            arrived(claim, found.get());
        } else if (claim.server().resends()) {
            send(claim);
        } else {
            claim.failed(State.UNSURE, handover.failure());
        }
    }

    private void fetch(Claim claim) {
        try {
            var number = claim.client().number(claim.handover().token());
            if (number.isPresent()) {
                office.arrived(claim.handover(), number.get(), "");
            } else {
                claim.goOn(State.TOKEN, "");
            }
        } catch (Declined | NotReached | Garbled e) {
            claim.goOn(State.TOKEN, e.getMessage());
        }
    }

    private void arrived(Claim claim, TheirRequest theirs) {
        if (!theirs.id().isEmpty()) {
            office.arrived(claim.handover(), theirs.id(), theirs.notice());
        } else {
            office.accepted(claim.handover(), theirs.token(), theirs.notice(), Handover.pauseAfter(1));
        }
    }
}
