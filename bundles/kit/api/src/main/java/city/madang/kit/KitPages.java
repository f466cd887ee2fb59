// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.web.Routes;
import org.osgi.annotation.versioning.ConsumerType;

/** Pages of the kit itself, mounted at the root. Registered as a service; {@code web/<name>/} has the templates. */
@ConsumerType
public interface KitPages {
    /** Names templates and texts, for example {@code portal}. */
    String name();

    void routes(Routes on);
}
