// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Step;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.sms.text.Spelling;
import city.madang.l10n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One dialogue of an open module, with the module's texts and tables. */
record Chapter(String module, String name, Dialogue dialogue, Texts texts, ModuleDatabase database) {
    String title(Locale locale) {
        return texts.text(locale, key("title"));
    }

    /** Words that start it, bare. */
    List<String> words(Locale locale) {
        return Spelling.list(texts.text(locale, key("words")));
    }

    /** The first of them as it is written; empty when it has none in this language. */
    String word(Locale locale) {
        return texts.text(locale, key("words")).split("[,،、]", 2)[0].strip();
    }

    /** The question of a step; its arguments are what was given and said so far, in order. */
    String ask(Step step, Talk talk) {
        return texts.text(talk.locale(), key(step.name() + ".ask"), arguments(talk));
    }

    /** What a menu calls the way to a step. */
    String wayTo(String step, Locale locale) {
        return texts.text(locale, key(step + ".title"));
    }

    String say(Words words, Locale locale) {
        return texts.text(locale, words.key(), words.arguments().toArray());
    }

    private Object[] arguments(Talk talk) {
        var arguments = new ArrayList<>();
        dialogue.given().forEach(name -> arguments.add(shown(talk, name)));
        for (var each : dialogue.steps()) {
            boolean silent = each instanceof Step.Menu || each instanceof Step.Confirm || each instanceof Step.End;
            if (!silent && !dialogue.given().contains(each.name())) {
                arguments.add(shown(talk, each.name()));
            }
        }
        return arguments.toArray();
    }

    private static String shown(Talk talk, String name) {
        var said = talk.answers().get(name);
        return said == null ? "" : said.shown();
    }

    private String key(String rest) {
        return "dialogue." + name + "." + rest;
    }

    /** @throws IllegalArgumentException naming a text that is not there */
    Chapter checked() {
        var needed = new ArrayList<>(List.of("title", "words"));
        for (var step : dialogue.steps()) {
            if (!(step instanceof Step.End)) {
                needed.add(step.name() + ".ask");
            }
            if (step instanceof Step.Menu menu) {
                menu.targets().forEach(target -> needed.add(target + ".title"));
            }
        }
        for (var rest : needed) {
            if (texts.find(Locale.ENGLISH, key(rest)).isEmpty()) {
                throw new IllegalArgumentException("there is no text " + key(rest));
            }
        }
        return this;
    }
}
