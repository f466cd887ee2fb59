// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.event.Event;

/** Something waits to be sent to another server. */
public record HandoverMade(String ref) implements Event {}
