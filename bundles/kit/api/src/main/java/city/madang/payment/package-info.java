// SPDX-License-Identifier: Apache-2.0
/**
 * Money that people pay to the city. Start at {@link city.madang.payment.Payments}, which the kit implements and solutions call: a payment is
 * written in the unit of work that it settles, so that what was paid and what it was paid for are never told apart by a stop. Numbers of
 * cards are nowhere in it (PCI DSS): who takes a card keeps them, and gives a reference. {@link city.madang.payment.PhonePayments} asks
 * people's phones for money, by the provider that an administrator has set up.
 *
 * <pre>{@code
 * kit.database().run(tx -> {
 *     if (kit.service(Payments.class).take(tx, payment)) {
 *         sessions.paid(tx, payment.subject(), payment.amount());
 *     }
 * });
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.2.0")
package city.madang.payment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
