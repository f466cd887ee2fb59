// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.event.Event;
import city.madang.message.Channel;

/** A message was committed and can go; wakes whoever carries on this channel. */
public record MessageQueued(Channel channel) implements Event {}
