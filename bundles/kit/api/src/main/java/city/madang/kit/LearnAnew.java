// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.event.Event;

/**
 * Every node learns a module's suggestions anew, from the one database.
 *
 * @param module whose decided cases it learns from
 * @param except a node that has done it already; may be empty
 */
public record LearnAnew(String module, String except) implements Event {}
