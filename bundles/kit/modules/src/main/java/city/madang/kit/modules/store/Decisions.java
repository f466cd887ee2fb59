// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.modules.catalogue.Archive;
import city.madang.kit.modules.catalogue.Trust;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What administrators decided on archives, in the city's database, so that every node knows. Safe for several threads. */
@Component(service = Decisions.class)
public final class Decisions implements AutoCloseable {
    private static final String ID = "modules";

    private final ModuleDatabase database;
    private final Clock clock;

    @Activate
    public Decisions(@Reference Databases databases, @Reference Clock clock) {
        this.clock = clock;
        database = databases.open(ID, Decisions.class.getClassLoader());
        database.parse(List.of(TrustMapper.class));
    }

    /** What was decided on these, by check sum; those that nobody decided on are left out. */
    public Map<String, Trust> on(Set<String> archives) {
        return database.read(tx -> tx.mapper(TrustMapper.class).all()).stream()
                .filter(decision -> archives.contains(decision.sha256()))
                .collect(Collectors.toMap(Decision::sha256, Decision::trust));
    }

    public Optional<Decision> find(String sha256) {
        return database.read(tx -> tx.mapper(TrustMapper.class).find(sha256));
    }

    /** In place of what was decided before, now. */
    Decision decide(Archive archive, Trust trust, String reason, String login) {
        var decision = new Decision(archive.sha256(), archive.name(), trust, reason, login, clock.instant());
        database.inTransaction(tx -> {
            var mapper = tx.mapper(TrustMapper.class);
            mapper.remove(decision.sha256());
            mapper.insert(decision);
            return decision;
        });
        return decision;
    }

    @Deactivate
    @Override
    public void close() {
        database.close();
    }
}
