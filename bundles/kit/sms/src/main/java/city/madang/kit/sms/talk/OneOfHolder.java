// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.kit.sms.talk.Vocabulary.Word;
import city.madang.kit.sms.text.Spelling;
import city.madang.web.Choice;
import java.util.List;

/** A list: by number, by name, by a part of the name. */
final class OneOfHolder implements Holder<Step.OneOf> {
    @Override
    public String ask(Scene<Step.OneOf> scene) {
        return list(scene, choices(scene)).page(scene.state().page());
    }

    @Override
    public Heard hear(Scene<Step.OneOf> scene, String text) {
        var choices = choices(scene);
        var number = Numbers.alone(text);
        if (scene.kit().is(Word.MORE, text) || number.orElse(0) == NumberedList.MORE) {
            return again(scene.with(scene.state().page(scene.state().page() + 1)));
        }
        if (number.isPresent()) {
            int place = number.getAsInt() - 1;
            return place >= 0 && place < choices.size() ? chosen(choices.get(place)) : Heard.LOST;
        }
        return byName(scene, text);
    }

    private static Heard byName(Scene<Step.OneOf> scene, String text) {
        var all = scene.step().choices().of(scene.talk());
        var words = Spelling.bare(text);
        if (words.isEmpty()) {
            return Heard.LOST;
        }
        var exact = all.stream()
                .filter(choice -> Spelling.bare(choice.label()).equals(words)
                        || Spelling.bare(choice.value()).equals(words))
                .toList();
        var found = exact.isEmpty() ? containing(all, words) : exact;
        if (found.size() == 1) {
            return chosen(found.get(0));
        }
        return found.isEmpty() ? Heard.LOST : again(scene.with(scene.state().narrowed(text)));
    }

    private static Heard again(Scene<Step.OneOf> scene) {
        return scene.stay(
                scene.state(), list(scene, choices(scene)).page(scene.state().page()));
    }

    private static Heard chosen(Choice choice) {
        return new Heard.Answer(new Said(choice.value(), choice.label()));
    }

    /** What is shown: all, or those that the sender's words left. */
    private static List<Choice> choices(Scene<Step.OneOf> scene) {
        var all = scene.step().choices().of(scene.talk());
        var narrowed = scene.state().narrowed();
        return narrowed.isEmpty() ? all : containing(all, Spelling.bare(narrowed));
    }

    private static List<Choice> containing(List<Choice> all, String words) {
        return all.stream()
                .filter(choice -> Spelling.bare(choice.label()).contains(words))
                .toList();
    }

    private static NumberedList list(Scene<Step.OneOf> scene, List<Choice> choices) {
        var labels = choices.stream().map(Choice::label).toList();
        return new NumberedList(scene.ask(), labels, scene.text("list.more"));
    }
}
