// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems.store;

/** That a system is tied to something. @param target a function's key, a system's id or a module's id */
public record LinkRow(String system, Kind kind, String target) {
    /** To what. */
    public enum Kind {
        FUNCTION,
        SYSTEM,
        MODULE
    }
}
