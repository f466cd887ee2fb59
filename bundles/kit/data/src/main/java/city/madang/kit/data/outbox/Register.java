// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who receives what, in the database. A receiver stays when it is closed, so that its events wait for it. */
final class Register {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    /** A node that is away for longer has to build anew what it kept, such as its search index. */
    private static final Duration NODE_KEPT = Duration.ofDays(30);

    private static final Duration ORPHAN_AGE = Duration.ofDays(1);

    private final EventLog log;

    Register(EventLog log) {
        this.log = log;
    }

    /** {@code complaints:RequestFiled}. */
    static String name(String module, EventType type) {
        return module + ":" + type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    void add(String receiver, boolean eachNode, EventType type) {
        log.tables().run(tx -> add(tx.mapper(OutboxMapper.class), receiver, eachNode, type));
    }

    private void add(OutboxMapper outbox, String receiver, boolean eachNode, EventType type) {
        outbox.register(receiver, eachNode, log.clock().instant());
        outbox.seen(receiver, log.clock().instant());
        outbox.subscribe(receiver, type.source(), type.name());
    }

    /** A module's receivers are those it offers now; what is on its way to others of its receivers goes on waiting. */
    void replace(String module, List<EventType> types) {
        log.tables().run(tx -> {
            var outbox = tx.mapper(OutboxMapper.class);
            var gone = new HashSet<>(outbox.receiversOf(module + ":%"));
            for (var type : types) {
                add(outbox, name(module, type), false, type);
                gone.remove(name(module, type));
            }
            gone.forEach(outbox::unsubscribe);
        });
    }

    /** A module's receivers go, with all that was on its way to them. */
    void forget(String module) {
        log.tables().run(tx -> {
            var outbox = tx.mapper(OutboxMapper.class);
            for (var name : outbox.receiversOf(module + ":%")) {
                outbox.unsubscribe(name);
                outbox.deleteAllOf(name);
                outbox.unregister(name);
            }
        });
    }

    /** What has to be done now and then. */
    void round(Collection<String> here) {
        var now = log.clock().instant();
        log.tables().run(tx -> {
            var outbox = tx.mapper(OutboxMapper.class);
            here.forEach(name -> outbox.seen(name, now));
            for (var name : outbox.goneNodes(now.minus(NODE_KEPT))) {
                outbox.unsubscribe(name);
                outbox.unregister(name);
                LOG.info(
                        "{} was not seen for {} days: {} events dropped",
                        name,
                        NODE_KEPT.toDays(),
                        outbox.deleteAllOf(name));
            }
        });
        forgetOrphans(now.minus(ORPHAN_AGE));
    }

    /** What was left when a node died between the last delivery of an event and the end of the event. */
    private void forgetOrphans(Instant before) {
        List<Long> old = log.tables().read(tx -> tx.mapper(OutboxMapper.class).old(before));
        log.tables().run(tx -> old.forEach(tx.mapper(OutboxMapper.class)::deliveredToAll));
    }
}
