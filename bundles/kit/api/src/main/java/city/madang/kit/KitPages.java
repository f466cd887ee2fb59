// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.web.Routes;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Pages of the kit itself, mounted at the root. Registered as a service; {@code web/<name>/} has the templates. */
@ConsumerType
public interface KitPages {
    /** Names templates and texts, for example {@code portal}. */
    String name();

    void routes(Routes on);

    /** Its pages for administrators, for the menu of the administration. */
    default List<AdministrationPage> administration() {
        return List.of();
    }

    /**
     * A page in the menu of the administration.
     *
     * @param path from the root, for example {@code /admin/jobs}
     * @param key text that names it
     */
    record AdministrationPage(Section section, String path, String key) {}

    /** Parts of the administration, in the order of its menu. */
    enum Section {
        CITY,
        PEOPLE,
        CONTENT,
        OPERATION
    }
}
