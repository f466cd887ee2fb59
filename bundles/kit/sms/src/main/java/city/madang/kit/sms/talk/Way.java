// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.kit.sms.talk.Turn.Puzzle.Reason;
import city.madang.module.NotAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** The way through one dialogue: from step to step, back, to its end. */
final class Way {
    /** From here on a person reads what is not understood. */
    private static final int MISSES = 2;

    private final Vocabulary kit;
    private final Holders holders;

    Way(Vocabulary kit, Holders holders) {
        this.kit = kit;
        this.holders = holders;
    }

    /** Asks the first question; what was written besides the word that called the dialogue may answer it already. */
    Turn start(Tx tx, Situation at, Chapter chapter, Map<String, Said> given, String rest) {
        var state = TalkState.start(chapter, given, "");
        if (!rest.isBlank()) {
            var scene = scene(at, chapter, state);
            var heard = scene.step() instanceof Step.End ? Heard.LOST : holders.hear(scene, rest);
            if (!(heard instanceof Heard.Lost)) {
                return follow(tx, at, scene, heard);
            }
            state = TalkState.start(chapter, given, rest);
        }
        return arrive(tx, at, chapter, state);
    }

    Turn hear(Tx tx, Situation at, Chapter chapter, TalkState state, String text) {
        var scene = scene(at, chapter, state);
        return follow(tx, at, scene, text, holders.hear(scene, text));
    }

    private Turn follow(Tx tx, Situation at, Scene<?> scene, String text, Heard heard) {
        return heard instanceof Heard.Lost ? lost(scene, text) : follow(tx, at, scene, heard);
    }

    private Turn follow(Tx tx, Situation at, Scene<?> scene, Heard heard) {
        var chapter = scene.chapter();
        if (heard instanceof Heard.Answer answer) {
            return answered(tx, at, scene, answer.said());
        }
        if (heard instanceof Heard.Way way) {
            return arrive(tx, at, chapter, scene.state().to(way.step()));
        }
        if (heard instanceof Heard.Again) {
            return arrive(tx, at, chapter, TalkState.start(chapter, given(scene), ""));
        }
        var stay = (Heard.Stay) heard;
        return Turn.stay(stay.state(), stay.reply());
    }

    private Turn answered(Tx tx, Situation at, Scene<?> scene, Said said) {
        var next = scene.chapter().dialogue().after(scene.step()).name();
        var state = scene.step() instanceof Step.FreeText ? scene.state().drafted("") : scene.state();
        return arrive(tx, at, scene.chapter(), state.said(said, next));
    }

    /** Asks at the step, or ends. */
    private Turn arrive(Tx tx, Situation at, Chapter chapter, TalkState state) {
        var scene = scene(at, chapter, state);
        if (scene.step() instanceof Step.End end) {
            return Turn.last(last(tx, at, scene, end));
        }
        if (isGiven(scene)) {
            return arrive(
                    tx,
                    at,
                    chapter,
                    state.past(chapter.dialogue().after(scene.step()).name()));
        }
        var silent = Holders.silent(scene);
        if (silent.isPresent()) {
            return answered(tx, at, scene, silent.get());
        }
        return Turn.stay(state, holders.ask(scene));
    }

    private static boolean isGiven(Scene<?> scene) {
        var name = scene.step().name();
        return scene.chapter().dialogue().given().contains(name)
                && scene.state().answers().containsKey(name);
    }

    private String last(Tx tx, Situation at, Scene<?> scene, Step.End end) {
        try {
            return scene.chapter()
                    .say(end.ending().end(scene.chapter().database().join(tx), scene.talk()), at.locale());
        } catch (NotAllowed e) {
            return scene.chapter()
                    .texts()
                    .text(at.locale(), e.key(), e.arguments().toArray());
        }
    }

    /** The step before, or out of the dialogue. */
    Turn back(Tx tx, Situation at, Chapter chapter, TalkState state) {
        if (state.trail().isEmpty()) {
            return Turn.end(kit.text(at.locale(), "talk.left"));
        }
        var before = state.back();
        var scene = scene(at, chapter, before);
        if (Holders.silent(scene).isPresent()) {
            return back(tx, at, chapter, before);
        }
        if (scene.step() instanceof Step.FreeText) {
            var written = state.answers().get(before.step());
            before = before.drafted(written == null ? "" : written.value());
        }
        return arrive(tx, at, chapter, before);
    }

    /** Says the question again. */
    String ask(Situation at, Chapter chapter, TalkState state) {
        return holders.ask(scene(at, chapter, state));
    }

    /** Nothing was heard for long: a text that was being written is taken as it is, anything else ends. */
    Turn silence(Tx tx, Situation at, Chapter chapter, TalkState state) {
        var scene = scene(at, chapter, state);
        if (scene.step() instanceof Step.FreeText && !state.draft().isEmpty() && state.spoken()) {
            var heard = FreeTextHolder.finished(state.draft());
            return follow(tx, at, scene, heard);
        }
        var word = chapter.word(at.locale());
        return Turn.end(state.spoken() ? kit.text(at.locale(), "talk.timeout", word) : "");
    }

    private Turn lost(Scene<?> scene, String text) {
        var missed = scene.state().missed();
        if (missed.misses() < MISSES) {
            return Turn.stay(missed, scene.text("lost.again") + "\n" + holders.ask(scene));
        }
        var reply = missed.misses() == MISSES ? scene.text("lost.person") : "";
        return Turn.stay(missed, reply).triage(text, Reason.LOST);
    }

    /** Whether a pause is enough to go on: something is being written. */
    static boolean collects(Chapter chapter, TalkState state) {
        return !state.draft().isEmpty()
                && state.spoken()
                && chapter.dialogue()
                        .step(state.step())
                        .filter(Step.FreeText.class::isInstance)
                        .isPresent();
    }

    private static Map<String, Said> given(Scene<?> scene) {
        var given = new LinkedHashMap<String, Said>();
        for (var name : scene.chapter().dialogue().given()) {
            var said = scene.state().answers().get(name);
            if (said != null) {
                given.put(name, said);
            }
        }
        return given;
    }

    private Scene<Step> scene(Situation at, Chapter chapter, TalkState state) {
        var step = chapter.dialogue().step(state.step()).orElseThrow(() -> new Gone());
        return new Scene<>(chapter, step, state, at.talk(state), kit);
    }

    /** The module was changed in between and has no such step any more. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("there is no such step any more");
        }
    }
}
