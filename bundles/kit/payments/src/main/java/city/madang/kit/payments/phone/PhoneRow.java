// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.device.Money;
import city.madang.payment.PhonePayment;
import city.madang.payment.PhoneRefusal;
import city.madang.payment.PhoneState;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code payments_phone}. Public, because templates read it.
 *
 * @param phone sealed; empty text as soon as the provider has the request
 * @param provider of whom it is asked
 * @param trouble what was in the way last, in plain English for administrators; empty text for nothing
 * @param trace by what the provider calls it; empty text while that is not known
 * @param looked how often somebody set out to ask
 * @param due when it is looked at next
 * @param told whether the module has heard what became of it
 */
public record PhoneRow(
        String correlation,
        String module,
        String id,
        String subject,
        long amount,
        String currency,
        String phone,
        String words,
        ProviderKind provider,
        PhoneState state,
        Optional<PhoneRefusal> refusal,
        String trouble,
        String trace,
        String reference,
        Instant asked,
        int looked,
        Instant due,
        Optional<Instant> settled,
        boolean told) {

    public Money money() {
        return Money.of(amount, currency);
    }

    /** Whether the provider said that it does not know the request twice over. */
    boolean isDouble() {
        return trouble.equals(Heard.DOUBLE);
    }

    PhonePayment payment(Optional<String> answerAt) {
        return new PhonePayment(id, subject, money(), state, refusal, reference, asked, settled, answerAt);
    }

    /** Somebody goes to the provider now: from here on it may have the request. */
    PhoneRow going(Instant next) {
        return with(PhoneState.UNKNOWN, trouble, next, looked + 1);
    }

    /** Nobody was asked so far, for sure. */
    PhoneRow notArrived(String why, Instant next) {
        return with(PhoneState.ASKED, why, next, looked);
    }

    PhoneRow unsure(String why, Instant next) {
        return with(PhoneState.UNKNOWN, why, next, looked);
    }

    /** The number is not needed any more. */
    PhoneRow withoutPhone() {
        return new PhoneRow(
                correlation,
                module,
                id,
                subject,
                amount,
                currency,
                "",
                words,
                provider,
                state,
                refusal,
                trouble,
                trace,
                reference,
                asked,
                looked,
                due,
                settled,
                told);
    }

    private PhoneRow with(PhoneState next, String why, Instant then, int times) {
        return new PhoneRow(
                correlation,
                module,
                id,
                subject,
                amount,
                currency,
                phone,
                words,
                provider,
                next,
                refusal,
                why,
                trace,
                reference,
                asked,
                times,
                then,
                settled,
                told);
    }

    /** The provider has it. */
    PhoneRow waiting(String called, Instant next) {
        return new PhoneRow(
                correlation,
                module,
                id,
                subject,
                amount,
                currency,
                "",
                words,
                provider,
                PhoneState.WAITING,
                refusal,
                "",
                called,
                reference,
                asked,
                looked,
                next,
                settled,
                told);
    }

    PhoneRow paid(String by, Instant now) {
        return settled(PhoneState.PAID, Optional.empty(), by, now);
    }

    PhoneRow failed(PhoneRefusal why, Instant now) {
        return settled(PhoneState.FAILED, Optional.of(why), "", now);
    }

    private PhoneRow settled(PhoneState end, Optional<PhoneRefusal> why, String by, Instant now) {
        return new PhoneRow(
                correlation,
                module,
                id,
                subject,
                amount,
                currency,
                "",
                words,
                provider,
                end,
                why,
                "",
                trace,
                by,
                asked,
                looked,
                now,
                Optional.of(now),
                told);
    }
}
