// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.lists;

import city.madang.data.Tx;
import city.madang.kit.geo.lists.ListMapper.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kept lists of one subject, in the unit of work of who changes what they are of. */
public final class Lists {
    /** So many steps can be taken back. */
    private static final int MOST_FORMER = 5;

    private static final int MOST_TITLE = 200;

    private final Subject subject;
    private final Clock clock;

    public Lists(Subject subject, Clock clock) {
        this.subject = subject;
        this.clock = clock;
    }

    /** The list that waits for a decision. */
    public Optional<KeptList> draft(Tx tx) {
        return mapper(tx).all(subject, State.DRAFT).stream().findFirst();
    }

    /** Those that were replaced, newest first. */
    public List<KeptList> former(Tx tx) {
        return mapper(tx).all(subject, State.FORMER);
    }

    public Optional<String> content(Tx tx, String id) {
        return mapper(tx).content(subject, id);
    }

    /** Keeps a list for a decision, in place of the one that waited before. */
    public void propose(Tx tx, String title, int items, String content) {
        drop(tx);
        insert(tx, State.DRAFT, title, items, content);
    }

    /** Forgets the list that waits for a decision. */
    public void drop(Tx tx) {
        mapper(tx).all(subject, State.DRAFT).forEach(draft -> mapper(tx).delete(draft.id()));
    }

    /** Keeps what is about to be replaced. */
    public void keep(Tx tx, String replacedBy, int items, String content) {
        insert(tx, State.FORMER, replacedBy, items, content);
        former(tx).stream().skip(MOST_FORMER).forEach(old -> mapper(tx).delete(old.id()));
    }

    private void insert(Tx tx, State state, String title, int items, String content) {
        var shortened = title.length() <= MOST_TITLE ? title : title.substring(0, MOST_TITLE);
        var list = new KeptList(UUID.randomUUID().toString(), clock.instant(), shortened, items);
        mapper(tx).insert(subject, state, list, content);
    }

    private static ListMapper mapper(Tx tx) {
        return tx.mapper(ListMapper.class);
    }
}
