// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

/** Whether something of the catalogue may be installed. */
public enum Trust {
    /** It came with the product: it lies in the repository and no archive brought it there. */
    OURS,
    /** A third party's; an administrator has said yes. */
    TRUSTED,
    /** A third party's; nobody has decided. */
    UNKNOWN,
    /** A third party's; an administrator has said no. */
    REFUSED;

    public boolean mayBeInstalled() {
        return this == OURS || this == TRUSTED;
    }
}
