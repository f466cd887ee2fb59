// SPDX-License-Identifier: Apache-2.0
package ${package};

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import ${package}.domain.Matter;
import ${package}.store.MatterMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What the office does. One public method is one unit of work: when it returns, it is on the disk. */
public final class Register {
    private final Kit kit;

    public Register(Kit kit) {
        this.kit = kit;
    }

    /** Takes a matter in; a form that was sent twice ({@code once}) is taken once. */
    public void take(String once, String title, String details) {
        var id = UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8));
        kit.database().run(tx -> {
            var matters = tx.mapper(MatterMapper.class);
            if (matters.find(id).isEmpty()) {
                matters.insert(Matter.taken(id, title, details, kit.clock().instant()));
            }
        });
    }

    /** Settles it; false when there is no such open matter. */
    public boolean settle(Visitor who, UUID id) {
        return kit.database().inTransaction(tx -> {
            var matters = tx.mapper(MatterMapper.class);
            Optional<Matter> open = matters.find(id).filter(Matter::isOpen);
            open.ifPresent(matter -> {
                matters.update(matter.settled(kit.clock().instant()));
                kit.audit().record(tx, who, "${id}.settle", id.toString());
            });
            return open.isPresent();
        });
    }

    /** The newest first. */
    public Sliced<Matter> list(boolean open, Slice slice) {
        return kit.database().read(tx -> {
            var matters = tx.mapper(MatterMapper.class);
            return new Sliced<>(matters.slice(open, slice), slice, matters.count(open));
        });
    }
}
