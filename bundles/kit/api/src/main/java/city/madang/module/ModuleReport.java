// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.util.List;

/**
 * A module as the administrator sees it.
 *
 * @param version the running one, else the newest in the catalogue; empty text when unknown
 * @param reason why it is not serving, or what is special about its state; empty text otherwise
 * @param versions all versions in the catalogue, newest first
 */
public record ModuleReport(String id, String version, ModuleState state, String reason, List<String> versions) {
    public ModuleReport {
        versions = List.copyOf(versions);
    }
}
