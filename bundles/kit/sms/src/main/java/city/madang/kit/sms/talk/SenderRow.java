// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.time.Instant;

/** @param lang empty text until they chose a language */
public record SenderRow(String phone, String lang, Instant seenAt, Instant countedAt, int answered) {}
