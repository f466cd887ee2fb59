// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.VaultKeys;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "vault-rotate",
        description = "Gives modules new keys for what they seal; rows are sealed anew in the background")
public final class VaultRotate implements Action {
    @Reference
    private VaultKeys keys;

    @Override
    public Object execute() {
        System.out.println(
                keys.rotate() + " modules seal with a new key from now on; madang:vault-keys shows when all is done");
        return null;
    }
}
