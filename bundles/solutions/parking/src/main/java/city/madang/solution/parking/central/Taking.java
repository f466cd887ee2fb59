// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.central.domain.Exchange;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.central.domain.Standing.Why;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.OddRow;
import city.madang.solution.parking.change.domain.Change;
import city.madang.web.Changed;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The centre takes what a site tells: each change once, by its number in the line of that site, and all of one call in one unit of work.
 * A change that cannot be is set aside and named; the line goes on. Safe for several threads.
 */
final class Taking {
    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    private static final int LONGEST_WHY = 200;

    private final Kit kit;
    private final Book book;
    private final Mirror mirror;

    Taking(Kit kit, Book book, Mirror mirror) {
        this.kit = kit;
        this.book = book;
        this.mirror = mirror;
    }

    /**
     * What the site is answered.
     *
     * @param anew its line cannot go on: it has to begin another one
     * @param applied up to which its changes are done
     * @param told what it has to do, in order
     */
    record Reply(boolean anew, long applied, List<Change> told) {}

    Reply take(String site, Exchange sent) {
        try {
            return kit.database()
                    .inTransaction(tx -> take(tx, site, sent, sent.changes().size()));
        } catch (DatabaseUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("What site {} tells cannot be done at once: one by one", site, e);
            return oneByOne(site, sent);
        }
    }

    /** The database refused something of it: whatever it is, the rest must not wait. */
    private Reply oneByOne(String site, Exchange sent) {
        Reply reply = null;
        for (int most = 1; most <= sent.changes().size(); most++) {
            int upTo = most;
            try {
                reply = kit.database().inTransaction(tx -> take(tx, site, sent, upTo));
            } catch (DatabaseUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                var change = sent.changes().get(upTo - 1);
                kit.database().run(tx -> {
                    setAside(tx, book.hold(tx, site), change, "the database refuses it");
                    skip(tx, book.hold(tx, site), sent, change);
                });
            }
        }
        return reply == null ? kit.database().inTransaction(tx -> take(tx, site, sent, 0)) : reply;
    }

    private void skip(Tx tx, Standing standing, Exchange sent, Change change) {
        book.keep(
                tx,
                standing.applied(
                        change.number(), sent.hash(change.number()), kit.clock().instant()));
    }

    private Reply take(Tx tx, String site, Exchange sent, int most) {
        var now = kit.clock().instant();
        var standing = book.hold(tx, site);
        var trouble = standing.trouble(sent);
        if (trouble.isPresent()) {
            return anew(tx, standing, trouble.get());
        }
        if (!sent.epoch().equals(standing.epoch()) || !book.hasTold(tx, standing, sent.done())) {
            standing = forgotten(tx, standing, sent);
        }
        for (var change : sent.changes().subList(0, most)) {
            if (change.number() > standing.applied()) {
                apply(tx, standing, change);
                standing = standing.applied(change.number(), change.hash(standing.hash()), now);
            }
        }
        if (most > 0) {
            tx.publish(new Changed(ParkingModule.ID, ParkingModule.LANES));
        }
        standing = standing.done(sent.done(), now);
        book.keep(tx, standing);
        return new Reply(false, standing.applied(), book.waiting(tx, standing));
    }

    /** The site begins a line, or has done what this server does not know of any more: it is told all copies again. */
    private Standing forgotten(Tx tx, Standing standing, Exchange sent) {
        var now = kit.clock().instant();
        book.keep(tx, standing.done(sent.done(), now));
        book.distrust(tx, standing.site());
        Copies.everything(tx, now, standing.site());
        var known = book.hold(tx, standing.site());
        return sent.epoch().equals(known.epoch()) ? known : known.line(sent.epoch());
    }

    private Reply anew(Tx tx, Standing standing, Why why) {
        LOG.warn("The line of changes of site {} begins anew: {}", standing.site(), why);
        book.keep(tx, standing.anew(why, kit.clock().instant()));
        book.distrust(tx, standing.site());
        return new Reply(true, 0, List.of());
    }

    private void apply(Tx tx, Standing standing, Change change) {
        try {
            mirror.apply(tx, standing.site(), change);
        } catch (IllegalArgumentException e) {
            setAside(tx, standing, change, Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    private void setAside(Tx tx, Standing standing, Change change, String why) {
        LOG.warn("Change {} of site {} is set aside: {}", change.number(), standing.site(), why);
        tx.mapper(CentralMapper.class)
                .insertOdd(OddRow.of(
                        standing,
                        change,
                        why.substring(0, Math.min(why.length(), LONGEST_WHY)),
                        kit.clock().instant()));
    }
}
