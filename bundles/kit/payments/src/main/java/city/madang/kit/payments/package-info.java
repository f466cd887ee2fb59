// SPDX-License-Identifier: Apache-2.0
/**
 * Money that people pay, written down in the unit of work that it settles. {@link city.madang.kit.payments.PaymentBook} keeps it for all
 * modules, each of which sees its own by {@link city.madang.payment.Payments}.
 */
package city.madang.kit.payments;
