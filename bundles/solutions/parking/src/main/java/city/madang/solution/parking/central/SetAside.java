// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.OddRow;
import city.madang.solution.parking.central.store.CentralMapper.Settling;
import city.madang.solution.parking.change.domain.Change;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes that sites told and that could not be: officials see them, have one tried again, or leave one for good. Safe for several threads. */
public final class SetAside {
    /** What became of one. */
    public enum Outcome {
        /** It was tried again, and could be. */
        DONE,
        /** A person has looked at it, and left it. */
        LEFT
    }

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final String ACT = "parking.set-aside";
    private static final int MOST = 200;

    private final Kit kit;
    private final Mirror mirror;
    private final Late late = new Late();

    SetAside(Kit kit) {
        this.kit = kit;
        mirror = new Mirror(kit);
    }

    /** Those that wait first, then the newest; at most 200. */
    public List<OddRow> of(String site) {
        return kit.database().read(tx -> tx.mapper(CentralMapper.class).odd(site, MOST));
    }

    public Optional<OddRow> find(String site, String id) {
        return kit.database().read(tx -> tx.mapper(CentralMapper.class).oddOne(site, id));
    }

    /** Does it now, if it can be by now. @return why not; empty when it is done, also before */
    public Optional<String> again(Visitor who, OddRow odd) {
        try {
            kit.database().run(tx -> {
                if (wait(tx, odd)) {
                    var change = new Change(odd.number(), odd.kind(), odd.body());
                    late.check(tx, change);
                    mirror.apply(tx, odd.site(), change);
                    settle(tx, who, odd, new Settling(odd.id(), Outcome.DONE, Optional.empty()));
                }
            });
            return Optional.empty();
        } catch (DatabaseUnavailable e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return Optional.of(Optional.ofNullable(e.getMessage()).orElse(""));
        } catch (RuntimeException e) {
            LOG.warn("Change {} of site {} cannot be done", odd.number(), odd.site(), e);
            return Optional.of("the database refuses it");
        }
    }

    /** Nobody waits for it any more. @return false when it was settled meanwhile */
    public boolean leave(Visitor who, OddRow odd, String reason) {
        return kit.database().inTransaction(tx -> {
            boolean waits = wait(tx, odd);
            if (waits) {
                settle(tx, who, odd, new Settling(odd.id(), Outcome.LEFT, Optional.of(reason)));
            }
            return waits;
        });
    }

    /** As when the site tells: one after another. @return whether it waits still */
    private static boolean wait(Tx tx, OddRow odd) {
        var mapper = tx.mapper(CentralMapper.class);
        mapper.hold(odd.site());
        return mapper.oddOne(odd.site(), odd.id()).filter(OddRow::waits).isPresent();
    }

    private void settle(Tx tx, Visitor who, OddRow odd, Settling how) {
        var person = who.official().map(official -> official.id());
        tx.mapper(CentralMapper.class).settleOdd(how, person, kit.clock().instant());
        kit.audit().record(tx, who, ACT, odd.site() + " " + odd.number() + " " + odd.kind() + ": " + how.outcome());
    }
}
