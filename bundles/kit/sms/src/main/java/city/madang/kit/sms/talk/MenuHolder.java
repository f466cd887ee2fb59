// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Step;
import city.madang.kit.sms.text.Spelling;
import java.util.List;

/** Ways to go. */
final class MenuHolder implements Holder<Step.Menu> {
    @Override
    public String ask(Scene<Step.Menu> scene) {
        return new NumberedList(scene.ask(), titles(scene), scene.text("list.more")).page(0);
    }

    @Override
    public Heard hear(Scene<Step.Menu> scene, String text) {
        var targets = scene.step().targets();
        var number = Numbers.alone(text);
        if (number.isPresent()) {
            int place = number.getAsInt() - 1;
            return place >= 0 && place < targets.size() ? new Heard.Way(targets.get(place)) : Heard.LOST;
        }
        var words = Spelling.bare(text);
        var titles = titles(scene);
        for (int i = 0; i < titles.size(); i++) {
            if (!words.isEmpty() && Spelling.bare(titles.get(i)).equals(words)) {
                return new Heard.Way(targets.get(i));
            }
        }
        return Heard.LOST;
    }

    private static List<String> titles(Scene<Step.Menu> scene) {
        return scene.step().targets().stream()
                .map(target -> scene.chapter().wayTo(target, scene.locale()))
                .toList();
    }
}
