// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.event.Event;

/**
 * Something that open pages show is different now. Published in the unit of work that changes it; every page of the city that
 * follows the topic then asks for its live parts again, with its own reader's rights. It carries no data.
 *
 * @param module the module's id
 * @param topic as routes name it in {@link HttpReply#events}
 */
public record Changed(String module, String topic) implements Event {}
