// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import city.madang.identity.Action;
import city.madang.identity.Role;
import java.util.stream.Collectors;

/** A route as a bundle declares it. */
record DeclaredRoute(String method, String path, Action action, boolean machines) {
    /** As a line of the table: method, path, and for whom it is. */
    String line() {
        return method + " " + path + " " + whom();
    }

    private String whom() {
        var audience = switch (action.audience()) {
            case EVERYONE -> "everyone";
            case HOLDER -> "holder";
            case OFFICIAL -> "officials";
            case ROLE -> action.roles().stream().map(Role::value).sorted().collect(Collectors.joining("|"));
        };
        return machines ? audience + " by-token" : audience;
    }
}
