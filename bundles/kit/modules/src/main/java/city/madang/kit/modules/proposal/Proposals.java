// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import city.madang.catalogue.Proposal;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What modules propose to install, until an administrator puts it aside. Safe for several threads. */
@Component(service = Proposals.class)
public final class Proposals implements AutoCloseable {
    private static final String ID = "modules";

    private final ModuleDatabase database;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public Proposals(@Reference Databases databases, @Reference AuditLog audit, @Reference Clock clock) {
        this.audit = audit;
        this.clock = clock;
        database = databases.open(ID, Proposals.class.getClassLoader());
        database.parse(List.of(ProposalMapper.class));
    }

    /** The latest first. */
    public List<Proposed> all() {
        return database.read(tx -> tx.mapper(ProposalMapper.class).all());
    }

    public Optional<Proposed> find(String module) {
        return database.read(tx -> tx.mapper(ProposalMapper.class).find(module));
    }

    /** In place of what the module proposed before. */
    public void keep(String module, Visitor who, Proposal proposal) {
        var login = who.official().map(Official::login).orElse("console");
        var tags = proposal.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
        var proposed = new Proposed(
                module,
                String.join(",", proposal.modules()),
                tags,
                String.join(",", proposal.drivers()),
                proposal.inhabitants().orElse(0),
                login,
                clock.instant());
        database.inTransaction(tx -> {
            var mapper = tx.mapper(ProposalMapper.class);
            mapper.remove(module);
            mapper.insert(proposed);
            return proposed;
        });
        audit.record("kit", who, "kit.proposal-make", module + ": " + proposed.modules());
    }

    /** Does nothing when there is none. */
    public void remove(String module, Visitor who) {
        int removed =
                database.inTransaction(tx -> tx.mapper(ProposalMapper.class).remove(module));
        if (removed > 0) {
            audit.record("kit", who, "kit.proposal-remove", module);
        }
    }

    @Deactivate
    @Override
    public void close() {
        database.close();
    }
}
