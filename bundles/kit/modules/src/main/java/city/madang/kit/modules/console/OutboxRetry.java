// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Outbox;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "madang", name = "outbox-retry", description = "Tries deliveries again that were given up")
public final class OutboxRetry implements Action {
    /** How many are tried again at once when none is named. */
    private static final int ALL = 1000;

    @Argument(index = 0, name = "delivery", description = "As madang:outbox-parked shows it; all when left out")
    private Long delivery;

    @Reference
    private Outbox outbox;

    @Override
    public Object execute() {
        if (delivery != null) {
            outbox.retry(delivery);
        } else {
            var parked = outbox.parked(ALL);
            parked.forEach(one -> outbox.retry(one.delivery()));
            System.out.println(parked.size() + " are tried again");
        }
        return null;
    }
}
