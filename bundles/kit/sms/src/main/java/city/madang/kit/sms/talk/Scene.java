// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Step;
import city.madang.dialogue.Talk;
import java.util.Locale;

/**
 * A step that is being held.
 *
 * @param kit the kit's own words
 */
record Scene<S extends Step>(Chapter chapter, S step, TalkState state, Talk talk, Vocabulary kit) {
    Locale locale() {
        return talk.locale();
    }

    /** The module's question. */
    String ask() {
        return chapter.ask(step, talk);
    }

    /** A text of the kit. */
    String text(String key, Object... arguments) {
        return kit.text(locale(), key, arguments);
    }

    Heard stay(TalkState changed, String reply) {
        return new Heard.Stay(changed, reply);
    }

    Scene<S> with(TalkState changed) {
        return new Scene<>(chapter, step, changed, talk, kit);
    }
}
