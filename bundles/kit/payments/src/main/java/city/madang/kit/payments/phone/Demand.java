// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.device.Money;
import java.util.Optional;

/**
 * What a provider is asked.
 *
 * @param correlation the same however often it is asked: a UUID
 * @param phone in E.164; empty text when it is only looked at
 * @param trace by what the provider calls it; empty text while that is not known
 * @param callback the address that the provider may call when there is something new
 */
public record Demand(
        String correlation, Money amount, String phone, String words, String trace, Optional<String> callback) {
    /** Without the number, because logs must not hold personal data. */
    @Override
    public String toString() {
        return "Demand " + correlation;
    }
}
