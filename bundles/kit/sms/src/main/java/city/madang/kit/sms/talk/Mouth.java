// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import java.util.Locale;

/** Sends an answer in the caller's unit of work. */
@FunctionalInterface
public interface Mouth {
    /**
     * @param about names the talk
     * @param atOnce also in quiet hours, because the other side wrote just now
     */
    void say(Tx tx, String phone, Locale locale, String text, String about, boolean atOnce);
}
