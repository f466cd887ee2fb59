// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Step;
import city.madang.kit.sms.text.Spelling;

/** Something that the module reads itself. */
final class ValueHolder implements Holder<Step.Value> {
    @Override
    public Heard hear(Scene<Step.Value> scene, String text) {
        return scene.step()
                .reading()
                .read(scene.talk(), Spelling.read(text))
                .<Heard>map(Heard.Answer::new)
                .orElse(Heard.LOST);
    }
}
