// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.module.ModuleState;
import org.osgi.annotation.versioning.ProviderType;

/** What the module manager tells the route table besides mounting. */
@ProviderType
public interface Web extends Mount {
    /** Calls to a module that is not mounted are answered 503 for a wanted module, 404 when {@code state} is ABSENT. */
    void state(String module, ModuleState state);
}
