// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, opened once and shared by its services. */
@Component(service = IdentityTables.class)
public final class IdentityTables {
    private final ModuleDatabase database;

    @Activate
    public IdentityTables(@Reference Databases databases) {
        database = databases.open("identity", getClass().getClassLoader());
        database.parse(List.of(
                PersonMapper.class,
                DepartmentMapper.class,
                DutyMapper.class,
                AssignmentMapper.class,
                SessionMapper.class,
                ReceiptMapper.class,
                AttemptMapper.class,
                FactorMapper.class,
                CitizenMapper.class,
                TokenMapper.class,
                LinkMapper.class,
                RecoverMapper.class));
    }

    ModuleDatabase database() {
        return database;
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
