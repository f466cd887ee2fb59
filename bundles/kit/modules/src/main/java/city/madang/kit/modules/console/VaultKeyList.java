// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.VaultKeys;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "madang",
        name = "vault-keys",
        description = "Lists the keys with which modules seal, never their bytes")
public final class VaultKeyList implements Action {
    @Reference
    private VaultKeys keys;

    @Override
    public Object execute() {
        System.out.println("The master key comes from the " + keys.master());
        var table = new ShellTable();
        table.column("module");
        table.column("key");
        table.column("made");
        table.column("seals");
        table.column("all rows sealed with it");
        for (var key : keys.keys()) {
            var renewed = key.renewed().map(Object::toString).orElse(key.current() ? "not yet" : "");
            table.addRow().addContent(key.module(), key.id(), key.made(), key.current() ? "yes" : "no longer", renewed);
        }
        table.print(System.out);
        return null;
    }
}
