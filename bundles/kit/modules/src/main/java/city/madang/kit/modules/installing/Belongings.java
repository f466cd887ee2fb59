// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.DataFolder;
import city.madang.kit.FilesOfModules;
import city.madang.kit.ModuleTables;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where what a module has written lies.
 *
 * @param remains what the kit keeps for it
 */
@Component(service = Belongings.class)
public record Belongings(ModuleTables tables, FilesOfModules files, Remains remains, DataFolder folder, Clock clock) {
    @Activate
    public Belongings(
            @Reference ModuleTables tables,
            @Reference FilesOfModules files,
            @Reference Remains remains,
            @Reference DataFolder folder) {
        this(tables, files, remains, folder, Clock.systemUTC());
    }
}
