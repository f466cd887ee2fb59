// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session;

import city.madang.event.Event;

/** Something was paid for a stay elsewhere than in its lane; the vehicle may stand there. */
public record StayPaid(String session) implements Event {}
