// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import city.madang.payment.Means;
import java.time.Instant;
import java.util.List;

/** Payments of all modules. */
public interface PaymentMapper {
    /** What was taken at one place by one means. */
    record Sum(String place, Means means, String currency, int count, long amount) {}

    int known(String module, String id);

    void insert(PaymentRow row);

    List<PaymentRow> of(String module, String subject);

    List<Sum> sums(String module, Instant from, Instant until);
}
