// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.SentMessage.State;

/** How many messages stand so. */
public record StateCount(State state, long messages) {}
