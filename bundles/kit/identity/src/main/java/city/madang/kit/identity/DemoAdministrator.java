// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.Cities;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives a demo city its first administrator, login {@code admin}. Any other city gets its first one by the set-up page. */
@Component(service = DemoAdministrator.class, immediate = true)
public final class DemoAdministrator {
    @Activate
    public DemoAdministrator(@Reference Accounts accounts, @Reference Cities cities) {
        if (cities.city().demo() && !accounts.hasAdministrator()) {
            accounts.createDemo(
                    "admin", "Administrator", Optional.empty(), Set.of(Role.ADMINISTRATOR, Role.DATA_OFFICER));
        }
    }
}
