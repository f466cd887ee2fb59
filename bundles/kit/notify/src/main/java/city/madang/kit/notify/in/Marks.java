// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.NotifyTables;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** How far the reading of a channel came. */
@Component(service = Marks.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Marks {
    private final ModuleDatabase database;

    @Activate
    public Marks(@Reference NotifyTables tables) {
        database = tables.database();
    }

    public Optional<String> find(String name) {
        return database.read(tx -> tx.mapper(ArrivalMapper.class).mark(name));
    }

    public void set(String name, String place) {
        database.run(tx -> {
            var mapper = tx.mapper(ArrivalMapper.class);
            mapper.deleteMark(name);
            mapper.insertMark(name, place);
        });
    }
}
