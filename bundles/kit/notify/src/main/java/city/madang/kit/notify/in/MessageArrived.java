// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.event.Event;

/** Somebody wrote; the row of {@code notify_arrival} is to be handed to who takes it. */
public record MessageArrived(String arrival) implements Event {}
