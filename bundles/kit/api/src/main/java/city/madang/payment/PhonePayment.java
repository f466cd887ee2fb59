// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.device.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of asking somebody's phone for money.
 *
 * @param id and subject as it was asked
 * @param refusal why not, when it failed
 * @param reference by which the provider knows what was paid, at most 100 characters; empty before
 * @param asked when it was written down
 * @param settled when it was known
 * @param answerAt a path from the root at which the phone of a demo or a training answers; empty where a real phone is asked
 */
public record PhonePayment(
        String id,
        String subject,
        Money amount,
        PhoneState state,
        Optional<PhoneRefusal> refusal,
        String reference,
        Instant asked,
        Optional<Instant> settled,
        Optional<String> answerAt) {}
