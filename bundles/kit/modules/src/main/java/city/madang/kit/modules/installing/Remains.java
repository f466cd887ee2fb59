// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.Databases;
import city.madang.kit.DocumentsReplaced;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.PersonalHoldings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the kit's bundles keep for a module beside its own tables and files. Safe for several threads. */
@Component(service = Remains.class)
public final class Remains implements AutoCloseable {
    private final ModuleDatabase database;
    private final Set<PersonalHoldings> holdings = new CopyOnWriteArraySet<>();

    @Activate
    public Remains(@Reference Databases databases) {
        database = databases.open("modules", getClass().getClassLoader());
        database.parse(List.of(RemainsMapper.class));
    }

    /** One of the bundles that know something about people. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addHoldings(PersonalHoldings more) {
        holdings.add(more);
    }

    void removeHoldings(PersonalHoldings gone) {
        holdings.remove(gone);
    }

    /** Has every node's search read the module's documents anew, for its tables are others than before. */
    void readAnew(String module) {
        database.run(tx -> tx.publish(new DocumentsReplaced(module)));
    }

    /** Everything goes; the module is closed and its tables are erased already. */
    void erase(String module) {
        holdings.forEach(each -> each.erase(module));
        database.run(tx -> {
            var mapper = tx.mapper(RemainsMapper.class);
            mapper.deleteDemo(module);
            mapper.deleteRefused(module);
            mapper.deleteImports(module);
            tx.publish(new DocumentsReplaced(module));
        });
    }

    @Override
    @Deactivate
    public void close() {
        database.close();
    }
}
