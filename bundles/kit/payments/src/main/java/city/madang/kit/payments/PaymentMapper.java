// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import city.madang.payment.Means;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payments of all modules, and what was given back of them. */
public interface PaymentMapper {
    /** What was taken and given back at one place by one means. */
    record Sum(String place, Means means, String currency, int payments, long taken, int refunds, long given) {}

    int known(String module, String id);

    void insert(PaymentRow row);

    /** Nobody else gives anything of it back before the end of the unit of work. */
    void hold(String module, String id);

    Optional<PaymentRow> find(String module, String id);

    List<PaymentRow> of(String module, String subject);

    List<PaymentRow> taken(String module, String place, Instant from, Instant until);

    int refundKnown(String module, String id);

    void insertRefund(RefundRow row);

    /** Of one payment. */
    long givenOf(String module, String payment);

    List<RefundRow> refundsOf(String module, String subject);

    List<RefundRow> given(String module, String place, Instant from, Instant until);

    List<Sum> sums(String module, Instant from, Instant until);
}
