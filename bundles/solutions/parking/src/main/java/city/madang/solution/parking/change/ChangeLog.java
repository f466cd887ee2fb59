// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change;

import city.madang.data.Database;
import city.madang.data.Tx;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.change.store.ChangeMapper.ChangeRow;
import city.madang.solution.parking.change.store.ChangeMapper.HeadRow;
import city.madang.solution.parking.change.store.ChangeMapper.MarkRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** A site's line of changes: numbered without gaps, kept until the centre has done them. Used by one thread at a time. */
public final class ChangeLog {
    private static final int MOST = 200;

    private final Database database;

    public ChangeLog(Database database) {
        this.database = database;
    }

    /** What is to be told of something. */
    public record Told(String kind, String body) {}

    /** Empty before this server tells anybody. */
    public Optional<HeadRow> head() {
        return database.read(tx -> tx.mapper(ChangeMapper.class).head());
    }

    /** Begins a line, the first or another one; all that is here is told in it. */
    public HeadRow begin() {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(ChangeMapper.class);
            var before = mapper.head();
            long done = before.map(HeadRow::done).orElse(0L);
            var head = new HeadRow(UUID.randomUUID().toString(), 0, "", 0, done, Optional.of(""));
            if (before.isPresent()) {
                mapper.deleteUpTo(Long.MAX_VALUE);
                mapper.updateHead(head);
            } else {
                mapper.insertHead(head);
            }
            return head;
        });
    }

    /**
     * Numbers what was marked. @param tell reads how it is now, in the same unit of work; a mark may come to no change
     *
     * @return whether there may be more
     */
    public boolean number(BiFunction<Tx, MarkRow, List<Told>> tell) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(ChangeMapper.class);
            mapper.holdHead();
            var marks = mapper.marks(MOST);
            // first the marks and then what they are about: whatever changes after this makes a mark of its own
            marks.forEach(mark -> mapper.unmark(mark.id()));
            append(
                    tx,
                    once(marks).stream()
                            .flatMap(mark -> tell.apply(tx, mark).stream())
                            .toList());
            return marks.size() == MOST;
        });
    }

    /** Several marks of one thing as it is now are told once, where the last one stands. */
    private static List<MarkRow> once(List<MarkRow> marks) {
        return marks.stream()
                .filter(mark -> mark.body().isPresent()
                        || marks.subList(marks.indexOf(mark) + 1, marks.size()).stream()
                                .noneMatch(later -> later.kind() == mark.kind()
                                        && later.subject().equals(mark.subject())))
                .toList();
    }

    /** Puts more at the end of the line. */
    public void append(Tx tx, List<Told> told) {
        var mapper = tx.mapper(ChangeMapper.class);
        var head = mapper.head().orElseThrow();
        long number = head.lastNumber();
        var hash = head.hash();
        for (var each : told) {
            var change = new Change(++number, each.kind(), each.body());
            hash = change.hash(hash);
            mapper.insert(new ChangeRow(number, each.kind(), each.body(), hash));
        }
        mapper.updateHead(new HeadRow(head.epoch(), number, hash, head.acknowledged(), head.done(), head.filled()));
    }

    /** What names the line up to a change that is here still. @param number 0 for its beginning */
    public String hash(long number) {
        return number == 0
                ? ""
                : database.read(tx -> tx.mapper(ChangeMapper.class).after(number - 1, 1))
                        .get(0)
                        .hash();
    }

    /** What the centre has not done yet, the oldest first; at most 200. */
    public List<Change> waiting(long after) {
        return database.read(tx -> tx.mapper(ChangeMapper.class).after(after, MOST)).stream()
                .map(ChangeRow::change)
                .toList();
    }

    /** The centre has done them. */
    public void acknowledged(long number) {
        database.run(tx -> {
            var mapper = tx.mapper(ChangeMapper.class);
            mapper.holdHead();
            var head = mapper.head().orElseThrow();
            // the last one stays: its hash names the line so far
            mapper.deleteUpTo(number - 1);
            mapper.updateHead(
                    new HeadRow(head.epoch(), head.lastNumber(), head.hash(), number, head.done(), head.filled()));
        });
    }
}
