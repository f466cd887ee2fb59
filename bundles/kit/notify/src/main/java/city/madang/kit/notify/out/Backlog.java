// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Channel;
import city.madang.message.SentMessage.State;
import java.time.Instant;
import java.util.Optional;

/** How many messages of a channel are in a state, and since when the oldest. */
public record Backlog(Channel channel, State state, long many, Optional<Instant> oldest) {}
