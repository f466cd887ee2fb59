// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.kit.sites.SiteTables;

/** Copies what a site remembers to another machine, as a cloned disk or a restored backup does. */
public final class ClonedDisk {
    private ClonedDisk() {}

    public static void clone(SiteTables from, SiteTables to) {
        var memory = rows(from).find(OwnRow.NOW).orElseThrow();
        rows(to).put(memory);
    }

    /** The secret as it stands in the table, and as it is. */
    public static String sealed(SiteTables tables) {
        return tables.database()
                .read(tx -> tx.mapper(OwnMapper.class).find(OwnRow.NOW))
                .orElseThrow()
                .secret();
    }

    public static String secret(SiteTables tables) {
        return rows(tables).find(OwnRow.NOW).orElseThrow().secret();
    }

    private static OwnRows rows(SiteTables tables) {
        return new OwnRows(tables.database(), tables.vault());
    }
}
