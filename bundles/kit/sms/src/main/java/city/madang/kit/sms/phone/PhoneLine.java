// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import java.time.Instant;

/** A demo phone with messages on it. */
public record PhoneLine(String phone, long messages, Instant latest) {}
