// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

/** Where a module stands on this node. */
public enum ModuleState {
    /** Known to the catalogue, not wanted by the city. */
    ABSENT,
    /** Wanted; being installed or opened. */
    STARTING,
    /** Serves. */
    OPEN,
    /** Being closed for an update or for good. */
    CLOSING,
    /** Wanted but not serving; the reason is beside the state. */
    FAILED,
    /** Wanted by the city file but in no catalogue. */
    UNKNOWN
}
