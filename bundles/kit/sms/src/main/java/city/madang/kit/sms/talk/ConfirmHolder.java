// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.kit.sms.talk.Vocabulary.Word;

/** Yes goes on, no starts again. */
final class ConfirmHolder implements Holder<Step.Confirm> {
    private static final int YES = 1;
    private static final int NO = 2;

    @Override
    public String ask(Scene<Step.Confirm> scene) {
        return scene.ask() + "\n" + scene.text("confirm.hint");
    }

    @Override
    public Heard hear(Scene<Step.Confirm> scene, String text) {
        int number = Numbers.alone(text).orElse(0);
        if (number == YES || scene.kit().is(Word.YES, text)) {
            return new Heard.Answer(Said.of("yes"));
        }
        return number == NO || scene.kit().is(Word.NO, text) ? new Heard.Again() : Heard.LOST;
    }
}
