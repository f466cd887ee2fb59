// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Talk;
import java.util.Locale;
import java.util.Optional;

/**
 * Who wrote, and where the conversation with them stands.
 *
 * @param id names the talk that is under way, or the one that starts now
 * @param locale their language, as far as it is known
 */
record Situation(String id, String phone, Locale locale, Optional<TalkState> talk) {
    Talk talk(TalkState state) {
        return new Talk(id, phone, locale, state.answers());
    }

    Situation in(Locale other) {
        return new Situation(id, phone, other, talk);
    }
}
