// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.dialogue.Whereabouts;

/** A place: what is named clearly is taken, otherwise what it may mean is listed, the sender's own words last. */
final class PlaceHolder implements Holder<Step.Place> {
    private static final int LONGEST = 200;
    private final Gazetteer gazetteer;

    PlaceHolder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public Heard hear(Scene<Step.Place> scene, String text) {
        var asked = scene.state().narrowed();
        var number = Numbers.alone(text);
        if (number.isPresent() && !asked.isEmpty()) {
            return byNumber(scene, asked, number.getAsInt());
        }
        var found = gazetteer.look(text, scene.locale());
        if (found.sure().isPresent()) {
            return answer(found.sure().get());
        }
        if (number.isPresent() || text.isBlank()) {
            return Heard.LOST;
        }
        var words = Shortened.to(text.strip(), LONGEST);
        return listed(scene.with(scene.state().narrowed(words)));
    }

    private Heard byNumber(Scene<Step.Place> scene, String asked, int number) {
        var found = gazetteer.look(asked, scene.locale()).candidates();
        if (number == NumberedList.MORE) {
            return listed(scene.with(scene.state().page(scene.state().page() + 1)));
        }
        if (number >= 1 && number <= found.size()) {
            return answer(found.get(number - 1));
        }
        return number == found.size() + 1 ? answer(Gazetteer.written(asked)) : Heard.LOST;
    }

    private Heard listed(Scene<Step.Place> scene) {
        var asked = scene.state().narrowed();
        var found = gazetteer.look(asked, scene.locale()).candidates();
        var labels = new java.util.ArrayList<>(found.stream().map(Said::shown).toList());
        labels.add(scene.text("place.written", Shortened.to(asked, 25)));
        var lead = scene.text(found.isEmpty() ? "place.unknown" : "place.which");
        var list = new NumberedList(lead, labels, scene.text("list.more"));
        return scene.stay(scene.state(), list.page(scene.state().page()));
    }

    private static Heard answer(Said said) {
        Whereabouts.decode(said.value());
        return new Heard.Answer(said);
    }
}
