// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

/** What becomes of the data of a module that is removed. */
public enum Disposal {
    /** It stays, and is there again when the module is installed again. */
    KEEP,
    /** It is gone for good, its snapshots too. Records of acts stay, and what other modules hold. */
    DELETE
}
