// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.mobile;

import city.madang.payment.PhoneRefusal;

/** What codes of errors mean (GSMA Mobile Money API 1.2, errorObject). */
final class Refusals {
    private Refusals() {}

    static PhoneRefusal of(String code) {
        return switch (code) {
            case "insufficientFunds" -> PhoneRefusal.NO_MONEY;
            case "requestDeclined" -> PhoneRefusal.DECLINED;
            case "identifierError" -> PhoneRefusal.NO_ACCOUNT;
            case "lessThanTransactionMinValue", "greaterThanTransactionMaxValue", "maxBalanceExceeded" ->
                PhoneRefusal.LIMIT;
            default ->
                code.endsWith("LimitExceeded") || code.startsWith("accountMaxTotal")
                        ? PhoneRefusal.LIMIT
                        : PhoneRefusal.OTHER;
        };
    }
}
