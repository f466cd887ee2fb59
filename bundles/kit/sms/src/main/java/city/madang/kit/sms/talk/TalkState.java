// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a conversation stands. Immutable.
 *
 * @param module empty text for the menu of all dialogues
 * @param answers by step
 * @param trail steps that were answered, the latest last
 * @param draft what was collected of a free text, or waits to become one
 * @param narrowed the words by which a list was made shorter; empty text for the whole
 * @param page of a list, from 0
 * @param misses how many messages in a row were not understood
 * @param spoken whether the other side has said anything that was understood
 */
record TalkState(
        String module,
        String dialogue,
        String step,
        Map<String, Said> answers,
        List<String> trail,
        String draft,
        String narrowed,
        int page,
        int misses,
        boolean spoken) {
    private static final String NONE = "";

    TalkState {
        answers = new LinkedHashMap<>(answers);
        trail = List.copyOf(trail);
    }

    static TalkState menu(String draft, int misses) {
        return new TalkState(NONE, NONE, NONE, Map.of(), List.of(), draft, NONE, 0, misses, false);
    }

    static TalkState start(Chapter chapter, Map<String, Said> given, String draft) {
        var first = chapter.dialogue().steps().stream()
                .map(Step::name)
                .dropWhile(name -> chapter.dialogue().given().contains(name) && given.containsKey(name))
                .findFirst()
                .orElseThrow();
        return new TalkState(chapter.module(), chapter.name(), first, given, List.of(), draft, NONE, 0, 0, false);
    }

    boolean isMenu() {
        return module.isEmpty();
    }

    /** After an answer. */
    TalkState said(Said said, String next) {
        var more = new LinkedHashMap<>(answers);
        more.put(step, said);
        return new TalkState(module, dialogue, next, more, with(step), draft, NONE, 0, 0, true);
    }

    /** Past a step whose answer was given at the beginning; no way leads back to it. */
    TalkState past(String next) {
        return new TalkState(module, dialogue, next, answers, trail, draft, NONE, 0, 0, spoken);
    }

    TalkState to(String next) {
        return new TalkState(module, dialogue, next, answers, with(step), draft, NONE, 0, 0, true);
    }

    /** At the step before, whose answer is forgotten. */
    TalkState back() {
        var before = trail.get(trail.size() - 1);
        var fewer = new LinkedHashMap<>(answers);
        fewer.remove(before);
        fewer.remove(step);
        return new TalkState(
                module, dialogue, before, fewer, trail.subList(0, trail.size() - 1), NONE, NONE, 0, 0, true);
    }

    TalkState drafted(String text) {
        return new TalkState(module, dialogue, step, answers, trail, text, narrowed, page, 0, true);
    }

    TalkState narrowed(String words) {
        return new TalkState(module, dialogue, step, answers, trail, draft, words, 0, 0, true);
    }

    TalkState page(int other) {
        return new TalkState(module, dialogue, step, answers, trail, draft, narrowed, other, 0, true);
    }

    TalkState missed() {
        return new TalkState(module, dialogue, step, answers, trail, draft, narrowed, page, misses + 1, spoken);
    }

    private List<String> with(String one) {
        var more = new ArrayList<>(trail);
        more.add(one);
        return more;
    }
}
