// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.kit.OptOuts;
import city.madang.kit.sms.talk.Turn.Consent;
import city.madang.message.Address;

/** Who does not want messages any more. */
record Consents(OptOuts optOuts) {
    boolean stopped(String phone) {
        return optOuts.stopped(Address.phone(phone));
    }

    void apply(Tx tx, String phone, Consent consent) {
        if (consent == Consent.STOP) {
            optOuts.stop(tx, Address.phone(phone));
        }
        if (consent == Consent.START) {
            optOuts.resume(tx, Address.phone(phone));
        }
    }
}
