// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.audit.Audit;
import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The record of acts in the city's database. Entries are added, never changed; {@code id} gives their order. */
@Component(service = {AuditLog.class, TableAudit.class})
public final class TableAudit implements AuditLog {
    /** Longer lists are counted and paged no further. */
    static final int COUNTED = 10_000;

    /** Characters that are kept of a subject. An act is recorded although somebody gave it a long name. */
    private static final int LONGEST = 200;

    private final ModuleDatabase database;
    private final Clock clock;

    @Activate
    public TableAudit(@Reference Databases databases, @Reference Clock clock) {
        this.clock = clock;
        database = databases.open("audit", getClass().getClassLoader());
        database.parse(List.of(EntryMapper.class));
    }

    @Override
    public Audit forModule(String module) {
        return (tx, who, action, subject) -> add(database.join(tx), module, who, action, subject);
    }

    @Override
    public void record(String module, Visitor who, String action, String subject) {
        database.run(tx -> add(tx, module, who, action, subject));
    }

    @Override
    public List<Entry> latest(int most) {
        return database.read(tx -> tx.mapper(EntryMapper.class).latest(most));
    }

    private void add(Tx tx, String module, Visitor who, String action, String subject) {
        tx.mapper(EntryMapper.class).insert(new Entry(now(), module, name(who), action, cut(subject)));
    }

    /** Never between the two halves of a character. */
    private static String cut(String subject) {
        if (subject.length() <= LONGEST) {
            return subject;
        }
        int end = Character.isHighSurrogate(subject.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return subject.substring(0, end);
    }

    /** To the millisecond, which every database keeps, so that the chain's hashes outlive a move to another one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Sliced<EntryRow> list(EntryFilter filter, Slice slice) {
        return database.read(tx -> {
            var mapper = tx.mapper(EntryMapper.class);
            int total = mapper.count(filter, COUNTED);
            var rows = slice.offset() < total ? mapper.list(filter, slice) : List.<EntryRow>of();
            return new Sliced<>(rows, slice, total);
        });
    }

    Optional<Trace> by(String login) {
        return database.read(tx -> tx.mapper(EntryMapper.class).by(login));
    }

    Optional<Trace> on(String subject) {
        return database.read(tx -> tx.mapper(EntryMapper.class).on(subject));
    }

    private static String name(Visitor who) {
        return who.official().map(Official::login).orElse(who.holds().isEmpty() ? "nobody" : "holder");
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
