// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.kit.sms.talk.Vocabulary.Word;

/** Collects what is written until the sender says that it is all. */
final class FreeTextHolder implements Holder<Step.FreeText> {
    private static final int SHOWN = 60;
    private static final int READ_BACK = 40;

    @Override
    public String ask(Scene<Step.FreeText> scene) {
        var draft = scene.state().draft();
        return draft.isEmpty() ? scene.ask() : scene.text("text.so-far", Shortened.to(draft, READ_BACK));
    }

    @Override
    public Heard hear(Scene<Step.FreeText> scene, String text) {
        var draft = scene.state().draft();
        var number = Numbers.alone(text);
        boolean done = number.orElse(0) == 1 || scene.kit().is(Word.DONE, text);
        if (done) {
            return draft.isEmpty() ? Heard.LOST : finished(draft);
        }
        if (draft.isEmpty() && number.isPresent()) {
            return Heard.LOST;
        }
        var more = draft.isEmpty() ? text.strip() : draft + "\n" + text.strip();
        int most = scene.step().most();
        int length = more.codePointCount(0, more.length());
        if (length >= most) {
            var full = more.substring(0, more.offsetByCodePoints(0, most));
            return scene.stay(scene.state().drafted(full), scene.text("text.full", most));
        }
        return scene.stay(scene.state().drafted(more), scene.text("text.more", length, most));
    }

    /** What the collected text comes to when nothing more is written. */
    static Heard finished(String draft) {
        return new Heard.Answer(new Said(draft, Shortened.to(draft.replace('\n', ' '), SHOWN)));
    }
}
