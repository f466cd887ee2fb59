// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.payment.PhoneRefusal;

/** What a provider said. */
public sealed interface Heard {
    /** The trouble of one that the provider has had twice, it says, and does not find. */
    String DOUBLE = "the provider says that it has this request already";

    /** It has it, and the person has to confirm. @param trace by what it calls it, at most 256 characters */
    record Waiting(String trace) implements Heard {}

    /** All of it is paid. @param reference of the provider, at most 100 characters */
    record Paid(String reference) implements Heard {}

    /** Nothing was paid, and nothing will be. */
    record Refused(PhoneRefusal why) implements Heard {}

    /** It has not got what it was asked, for sure. @param why in plain English for administrators, at most 200 characters */
    record NotArrived(String why) implements Heard {}

    /** It does not know such a request. */
    record NotThere() implements Heard {}

    /** Nobody knows. @param why in plain English for administrators, at most 200 characters */
    record Unsure(String why) implements Heard {}
}
