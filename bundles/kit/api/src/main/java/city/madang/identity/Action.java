// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.util.Set;

/**
 * Something that can be done, and who may do it. The kit decides, explains a refusal, and records looks at sensitive
 * records.
 *
 * @param name for the explanation and the record, {@code <module id>.<word>}
 * @param roles any one of which is needed when {@code audience} is {@link Audience#ROLE}
 */
public record Action(String name, Audience audience, Set<Role> roles) {
    /** Whom an action is for. */
    public enum Audience {
        /** Anybody. */
        EVERYONE,
        /** Who has shown number and PIN of the record named by {@code {number}} in the path. */
        HOLDER,
        /** Any official who is signed in. */
        OFFICIAL,
        /** Officials with one of the roles, for records of their department and area. */
        ROLE
    }

    /** Open to all. */
    public static final Action PUBLIC = new Action("public", Audience.EVERYONE, Set.of());

    /** For the citizen who holds the receipt of the record. */
    public static final Action HOLDER = new Action("holder", Audience.HOLDER, Set.of());

    /** For every signed-in official. */
    public static final Action OFFICIAL = new Action("official", Audience.OFFICIAL, Set.of());

    public Action {
        roles = Set.copyOf(roles);
    }

    public static Action of(String name, Role... roles) {
        return new Action(name, Audience.ROLE, Set.of(roles));
    }
}
