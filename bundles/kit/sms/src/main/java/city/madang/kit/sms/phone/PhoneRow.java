// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import java.time.Instant;
import java.util.Locale;

/**
 * A text message on a demo phone.
 *
 * @param own whether it was written on the phone
 * @param lang of what the city wrote
 */
public record PhoneRow(String id, String phone, boolean own, Locale lang, String said, Instant sentAt) {}
