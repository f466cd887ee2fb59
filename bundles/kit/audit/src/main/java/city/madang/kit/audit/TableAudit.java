// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.audit.Audit;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The record of acts in the city's database. Entries are added, never changed; {@code id} gives their order. */
@Component
public final class TableAudit implements AuditLog {
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
        tx.mapper(EntryMapper.class).insert(new Entry(clock.instant(), module, name(who), action, subject));
    }

    private static String name(Visitor who) {
        return who.official().map(Official::login).orElse(who.holds().isEmpty() ? "nobody" : "holder");
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
