// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.MessageId;
import city.madang.message.SentMessage.State;
import java.time.Instant;

/** Something that happened to a message. */
public record Step(MessageId message, Instant made, State state, String reason) {}
