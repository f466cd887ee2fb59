// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What a demo may create besides its own records. */
@ProviderType
public interface DemoCity {
    /**
     * An official who signs in by {@code login} with the demo password. Created when missing, else given the roles too.
     *
     * @param login lower case, for example {@code officer}
     */
    PersonId official(String login, String name, DepartmentId department, Set<Role> roles);

    /** The same for somebody who works for the whole city and belongs to no single department. */
    PersonId official(String login, String name, Set<Role> roles);
}
