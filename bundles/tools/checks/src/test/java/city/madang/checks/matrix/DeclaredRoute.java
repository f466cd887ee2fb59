// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import city.madang.identity.Action;
import city.madang.identity.Role;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A route as a bundle declares it. */
record DeclaredRoute(String method, String path, Action action, boolean machines) {
    /** As a line of the table: method, path, and for whom it is. */
    String line() {
        return method + " " + path + " " + whom();
    }

    /** Whether nothing tells the paths of the two apart. */
    boolean isAmbiguousWith(DeclaredRoute other) {
        var own = path.split("/");
        var others = other.path.split("/");
        return own.length == others.length
                && IntStream.range(0, own.length)
                        .allMatch(i -> own[i].equals(others[i]) || own[i].startsWith("{") && others[i].startsWith("{"));
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
