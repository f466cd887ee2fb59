// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker.console;

import city.madang.kit.broker.NodeBroker;
import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "broker-account",
        description = "Gives a device a new password for the MQTT broker inside, and prints it once")
public final class BrokerAccount implements Action {
    @Argument(
            index = 0,
            name = "name",
            required = true,
            description = "The device; its topics begin with devices/<name>/")
    private String name;

    @Option(name = "--remove", description = "The device may not sign in any more")
    private boolean remove;

    @Reference
    private NodeBroker broker;

    @Override
    public Object execute() throws IOException {
        if (remove) {
            System.out.println(broker.accounts().remove(name) ? "removed" : "there was none");
        } else {
            System.out.println(broker.accounts().renew(name));
        }
        return null;
    }
}
