// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.ModuleDatabase;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Offer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a module with made-up data once, when the city is a demo. That it was begun is written down before: a filling that was
 * cut off is not repeated, since its data would stand twice.
 */
final class DemoFilling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);

    private final KitServices services;
    private ModuleDatabase database;

    DemoFilling(KitServices services) {
        this.services = services;
    }

    /** What the administrator should know about it; empty text when all is well. */
    String fill(String module, Offer offer) {
        var filler = offer.demo();
        if (filler.isEmpty() || !services.cities().city().demo()) {
            return "";
        }
        try {
            if (begin(module)) {
                fill(filler.get());
            }
            return "";
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Module {} has only a part of its demo data; the module itself works", module, e);
            return "demo data is not complete: " + Reason.of(e);
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }

    private void fill(Demo filler) {
        filler.fill(new NewOfficials(services.accounts()));
    }

    private boolean begin(String module) {
        if (database == null) {
            database = services.databases().open("modules", DemoFilling.class.getClassLoader());
            database.parse(List.of(DemoMapper.class));
        }
        return database.inTransaction(tx -> {
            var demos = tx.mapper(DemoMapper.class);
            if (demos.count(module) > 0) {
                return false;
            }
            demos.insert(module, services.clock().instant());
            return true;
        });
    }

    private record NewOfficials(Accounts accounts) implements DemoCity {
        @Override
        public PersonId official(String login, String name, DepartmentId department, Set<Role> roles) {
            return accounts.createDemo(login, name, Optional.of(department), roles);
        }

        @Override
        public PersonId official(String login, String name, Set<Role> roles) {
            return accounts.createDemo(login, name, Optional.empty(), roles);
        }
    }
}
