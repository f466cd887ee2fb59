// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Channel;
import city.madang.message.SentMessage.State;
import java.util.Optional;

/** Which messages an administrator looks for; an empty part does not restrict. */
public record MessageFilter(Optional<State> state, Optional<Channel> channel, Optional<String> module) {}
