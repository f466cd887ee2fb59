// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.identity.Action;
import city.madang.identity.Role;

/** Who may see these pages. */
final class Administration {
    static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);

    private Administration() {}
}
