// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.module.Kit;
import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.NotReached;
import city.madang.solution.parking.change.ChangeLog;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.store.ChangeMapper.HeadRow;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A site tells its centre what has changed, and does what the centre tells; nothing on a central server. What is not answered is told
 * again. Used by one thread at a time.
 */
final class Exchanging {
    static final String ROUTE = "/site/exchange";
    private static final Logger LOG = LoggerFactory.getLogger(Exchanging.class);
    /** So much of one call that its form is taken: half of what the kit allows, as characters are written as three at worst. */
    private static final int MOST_CHARACTERS = 150_000;
    /** One run ends after so many calls, so that others have their turn. */
    private static final int MOST_CALLS = 50;
    /** What was here before waits while so much is to be told. */
    private static final int MOST_BEHIND = 1000;

    private final Kit kit;
    private final ChangeLog log;
    private final Snapshots snapshots;
    private final Filling filling;
    private final Following following;
    private final LaneReports lanes;

    // longer: it stands on all of them
    Exchanging(Kit kit, ChangeLog log, Snapshots snapshots, Filling filling, Following following) {
        this.kit = kit;
        this.log = log;
        this.snapshots = snapshots;
        this.filling = filling;
        this.following = following;
        lanes = new LaneReports(kit, log);
    }

    void run() {
        if (kit.sites().own().isEmpty()) {
            return;
        }
        var head = log.head().orElseGet(log::begin);
        boolean goesOn = true;
        for (int i = 0; i < MOST_CALLS && goesOn; i++) {
            if (head.lastNumber() - head.acknowledged() < MOST_BEHIND) {
                filling.some(head);
            }
            boolean hasMore = log.number(snapshots::of);
            goesOn = once() || hasMore;
            head = log.head().orElseThrow();
        }
        if (lanes.some(head)) {
            once();
        }
    }

    /** @return whether there is more to do at once */
    private boolean once() {
        var head = log.head().orElseThrow();
        var waiting = some(log.waiting(head.acknowledged()));
        try {
            return heard(head, kit.sites().tell("/parking" + ROUTE, form(head, waiting)));
        } catch (NotReached e) {
            LOG.debug("The centre is not reached: {}", e.getMessage());
            return false;
        }
    }

    /** As many as one call takes, at least one. */
    private static List<Change> some(List<Change> changes) {
        int characters = 0;
        var some = new ArrayList<Change>();
        for (var change : changes) {
            characters += change.text().length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            some.add(change);
        }
        return some;
    }

    private List<Call.Field> form(HeadRow head, List<Change> changes) {
        var form = new ArrayList<Call.Field>();
        form.add(new Call.Field("epoch", head.epoch()));
        form.add(new Call.Field("after", "" + head.acknowledged()));
        form.add(new Call.Field("before", log.hash(head.acknowledged())));
        form.add(new Call.Field("done", "" + head.done()));
        changes.forEach(change -> form.add(new Call.Field("change", change.text())));
        return form;
    }

    private boolean heard(HeadRow head, Answer answer) {
        if (!answer.isFine()) {
            LOG.warn("The centre does not take what this site tells: it answers {}", answer.status());
            return false;
        }
        var lines = answer.text().lines().toList();
        if (lines.isEmpty()) {
            return false;
        }
        try {
            if (lines.get(0).equals("anew")) {
                LOG.warn("The line of changes to the centre begins anew");
                log.begin();
                return true;
            }
            return applied(head, lines);
        } catch (IllegalArgumentException e) {
            LOG.warn("The centre's answer is not understood", e);
            return false;
        }
    }

    private boolean applied(HeadRow head, List<String> lines) {
        long applied = Long.parseLong(lines.get(0));
        if (applied < head.acknowledged() || applied > head.lastNumber()) {
            throw new IllegalArgumentException("it says that it has done " + applied);
        }
        if (applied > head.acknowledged()) {
            log.acknowledged(applied);
        }
        var told = lines.subList(1, lines.size()).stream().map(Change::read).toList();
        following.follow(told);
        return applied < head.lastNumber() || !told.isEmpty();
    }
}
