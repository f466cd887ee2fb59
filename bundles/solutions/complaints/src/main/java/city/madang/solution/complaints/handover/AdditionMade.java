// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.event.Event;

/** Something that a citizen said waits to be sent to another server. */
public record AdditionMade(String mark) implements Event {}
