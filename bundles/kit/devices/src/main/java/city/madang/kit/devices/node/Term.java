// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;

/**
 * Whether this node runs the city's devices. The scheduler gives that to one node at a time; the number of its term is for the moment
 * in which a node that was taken for dead goes on: what it writes is refused. Safe for several threads.
 */
public final class Term {
    private final ModuleDatabase database;
    private final String node;
    private volatile long number;
    private volatile boolean open;

    /** @param node names it to people */
    public Term(ModuleDatabase database, String node) {
        this.database = database;
        this.node = node;
    }

    /** Another node runs the devices. */
    public static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs() {
            super("another node runs the devices");
        }
    }

    public void begin() {
        number = database.inTransaction(tx -> {
            var mapper = tx.mapper(NodeMapper.class);
            mapper.beginTerm(node);
            return mapper.term();
        });
    }

    /** The devices are there: whoever wants something of them may ask here. */
    public void open() {
        open = true;
    }

    /** The devices are about to be closed; what they tell until then is still taken. */
    public void close() {
        open = false;
    }

    public void end() {
        number = 0;
    }

    /** Whether this node runs the devices, as far as it knows. */
    public boolean isOurs() {
        return open;
    }

    /** @throws NotOurs when another node has begun meanwhile */
    void check(Tx tx) {
        if (tx.mapper(NodeMapper.class).term() != number) {
            throw new NotOurs();
        }
    }

    /** Keeps others from beginning until this unit of work is over. @throws NotOurs when one has begun */
    public void hold(Tx tx) {
        if (number == 0 || tx.mapper(NodeMapper.class).holdTerm(number) == 0) {
            throw new NotOurs();
        }
    }
}
