// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.data.DatabaseUnavailable;
import city.madang.vault.SealedRows;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the sealed rows of one offer when they were not all sealed with the present key. */
final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final int BATCH = 200;

    private final String module;
    private final String name;
    private final SealedRows rows;
    private final KeyRing keys;
    private final KeyTables tables;
    private boolean closed;

    Renewal(String module, String name, SealedRows rows, KeyRing keys, KeyTables tables) {
        this.module = module;
        this.name = name;
        this.rows = rows;
        this.keys = keys;
        this.tables = tables;
    }

    /** Several nodes may do this at once: rows that are done are left alone. */
    void run() {
        try {
            keys.refresh();
            var key = keys.current();
            boolean settled = tables.isSettled(module, key);
            if (!tables.isRenewed(module, name, key) && wholly() && settled) {
                tables.renewed(module, name, key);
                LOG.info("Rows of {} {} are all sealed with the key {}", module, name, key);
            }
        } catch (DatabaseUnavailable e) {
            LOG.debug("Rows of {} are sealed anew later", module, e);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Rows of {} {} could not be sealed anew; they stay readable with the earlier key", module, name, e);
        }
    }

    private boolean wholly() {
        var last = Optional.of("");
        while (last.isPresent()) {
            synchronized (this) {
                if (closed) {
                    return false;
                }
                last = rows.renew(last.get(), BATCH);
            }
        }
        return true;
    }

    /** Waits for the batch that is under way. */
    synchronized void close() {
        closed = true;
    }
}
