// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Action;
import city.madang.identity.Role;

/** What only administrators may do. */
public final class Admin {
    public static final Action ACTION = Action.of("kit.administer", Role.ADMINISTRATOR);

    private Admin() {}
}
