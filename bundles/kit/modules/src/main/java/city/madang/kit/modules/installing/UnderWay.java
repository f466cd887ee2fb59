// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

/**
 * A change of a module that has begun and not ended.
 *
 * @param from the version before; empty when the module was not there
 * @param to the version that comes; empty when the module goes
 * @param goal name of the snapshot whose data comes with it; empty when the data stays
 * @param before name of the snapshot of the state before; empty when the change does not touch the data
 */
record UnderWay(String module, Phase phase, String from, String to, String goal, String before) {
    /** How far it has come. */
    enum Phase {
        /** Program and data are being exchanged. Nobody can have written since, so all of it can be done again. */
        GOING,
        /** They are there. The module may be open, and people may have written. */
        OPENING,
        /** The state before is being put back. Nobody can have written since. */
        RETURNING,
        /** Program and data are being deleted. */
        ERASING
    }

    static UnderWay erasing(String module) {
        return new UnderWay(module, Phase.ERASING, "", "", "", "");
    }

    UnderWay in(Phase next) {
        return new UnderWay(module, next, from, to, goal, before);
    }
}
