// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.Reception;
import city.madang.message.Channel;
import city.madang.message.Inbox;
import city.madang.message.Received;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Who takes messages from people: parts of the kit first, then the open modules in the order of their ids. */
final class Inboxes {
    private final List<Reception> receptions = new CopyOnWriteArrayList<>();
    private final Map<String, OpenModule> modules = new ConcurrentSkipListMap<>();

    /** Somebody who can be asked. {@code name} is a module's id, or {@code kit}. */
    record Desk(String name, ModuleDatabase database, Inbox inbox) {
        boolean take(Tx tx, Received message) {
            return inbox.receive(tx, message);
        }
    }

    void add(Reception reception) {
        receptions.add(reception);
    }

    void remove(Reception reception) {
        receptions.remove(reception);
    }

    AutoCloseable add(OpenModule module) {
        modules.put(module.id(), module);
        return () -> modules.remove(module.id(), module);
    }

    /**
     * Whom to ask, in order.
     *
     * @param answered the module whose message it answers, which is asked before the others
     * @param own of the kit's parts
     */
    List<Desk> on(Channel channel, String answered, ModuleDatabase own) {
        var first = receptions.stream()
                .filter(each -> each.channel() == channel)
                .map(each -> new Desk("kit", own, each::receive));
        var then = modules.values().stream()
                .filter(each -> each.offer().inboxes().containsKey(channel))
                .sorted(Comparator.comparing(each -> !each.id().equals(answered)))
                .map(each -> new Desk(
                        each.id(), each.database(), each.offer().inboxes().get(channel)));
        return Stream.concat(first, then).toList();
    }

    /** Modules that take messages on the channel. */
    List<String> modules(Channel channel) {
        return modules.values().stream()
                .filter(each -> each.offer().inboxes().containsKey(channel))
                .map(OpenModule::id)
                .toList();
    }
}
