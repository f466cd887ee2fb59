// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.kit.sms.talk.Turn.Consent;
import city.madang.kit.sms.talk.Turn.Puzzle.Reason;
import city.madang.kit.sms.talk.Vocabulary.Word;
import city.madang.kit.sms.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered to a message. It knows nothing of carriers and keeps nothing: where a talk stands comes in and goes out. Any
 * text at any step gives one answer, or something for a person to read, or both.
 */
final class Conversation {
    /** From here on a person reads what is not understood. */
    private static final int MISSES = 2;

    private final Vocabulary kit;
    private final Repertoire repertoire;
    private final Holders holders;
    private final Way way;

    Conversation(Vocabulary kit, Repertoire repertoire, Holders holders) {
        this.kit = kit;
        this.repertoire = repertoire;
        this.holders = holders;
        this.way = new Way(kit, holders);
    }

    /** What is answered even to somebody who wants no messages. */
    boolean reachesStopped(String text) {
        return kit.is(Word.START, text) || kit.is(Word.STOP, text);
    }

    Turn hear(Tx tx, Situation at, String text) {
        if (kit.is(Word.STOP, text)) {
            return Turn.end(kit.text(at.locale(), "talk.stopped", word(Word.START, at.locale())))
                    .consent(Consent.STOP);
        }
        var language = kit.asked(text);
        if (language.isPresent()) {
            return inLanguage(at.in(language.get())).in(language.get());
        }
        if (kit.is(Word.START, text)) {
            return greeted(at, Word.START, text).consent(Consent.START);
        }
        if (at.talk().isEmpty() && kit.is(Word.HELLO, text)) {
            return greeted(at, Word.HELLO, text);
        }
        if (kit.is(Word.HELP, text)) {
            return help(at);
        }
        if (at.talk().isEmpty() && kit.asksForLanguages(text)) {
            return Turn.end(languages(at.locale()));
        }
        return told(tx, at, text);
    }

    private Turn told(Tx tx, Situation at, String text) {
        var called = repertoire.called(text, kit.offered()).filter(found -> interrupts(at, found));
        if (called.isPresent()) {
            return called(tx, at, called.get());
        }
        var asked = at.talk().filter(talk -> !talk.isMenu()).isEmpty() ? receipts(text) : Optional.<Chapter>empty();
        if (asked.isPresent()) {
            return way.start(tx, at, asked.get(), Map.of(), text);
        }
        if (at.talk().isEmpty()) {
            return numbered(at, text)
                    .map(chapter -> way.start(tx, at, chapter, Map.of(), ""))
                    .orElseGet(() -> unknown(at, text));
        }
        var state = at.talk().get();
        boolean back = kit.is(Word.BACK, text) || Numbers.alone(text).orElse(-1) == 0;
        if (state.isMenu()) {
            return back ? Turn.end(kit.text(at.locale(), "talk.left")) : chosen(tx, at, state, text);
        }
        var chapter = repertoire.find(state.module(), state.dialogue());
        if (chapter.isEmpty()) {
            return Turn.stay(state, kit.text(at.locale(), "talk.away")).triage(text, Reason.FAILED);
        }
        return back ? way.back(tx, at, chapter.get(), state) : way.hear(tx, at, chapter.get(), state, text);
    }

    /**
     * The dialogue for a text that is a receipt's number, with its PIN or without: that of the module that issued it. A number
     * that nobody issued is asked for its PIN too, so that nobody learns which numbers there are.
     */
    private Optional<Chapter> receipts(String text) {
        var takers = ReceiptHolder.alone(text).isEmpty()
                ? List.<Chapter>of()
                : repertoire.all().stream()
                        .filter(chapter -> chapter.dialogue().steps().get(0) instanceof Step.Receipt)
                        .toList();
        var issuer = ReceiptHolder.alone(text).flatMap(holders::issuer);
        return takers.stream()
                .filter(chapter -> issuer.filter(chapter.module()::equals).isPresent())
                .findFirst()
                .or(() -> takers.stream().findFirst());
    }

    /** The dialogue that has this number in the menu. */
    private Optional<Chapter> numbered(Situation at, String text) {
        var all = repertoire.offered(at.locale());
        int number = Numbers.alone(text).orElse(0);
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    /** While somebody writes a free text, only a word that stands alone, or with the number of a receipt, is a command. */
    private boolean interrupts(Situation at, Repertoire.Called called) {
        boolean writes = at.talk()
                .flatMap(state -> repertoire
                        .find(state.module(), state.dialogue())
                        .flatMap(chapter -> chapter.dialogue().step(state.step())))
                .filter(Step.FreeText.class::isInstance)
                .isPresent();
        var first = called.chapter().dialogue().steps().get(0);
        return !writes
                || called.rest().isEmpty()
                || first instanceof Step.Receipt
                        && ReceiptHolder.in(called.rest()).isPresent();
    }

    /** The word also tells the language, unless the sender's own has the same word. */
    private Turn called(Tx tx, Situation at, Repertoire.Called called) {
        var locale = called.languages().contains(at.locale())
                ? at.locale()
                : called.languages().get(0);
        return way.start(tx, at.in(locale), called.chapter(), Map.of(), called.rest())
                .in(locale);
    }

    private Turn greeted(Situation at, Word word, String text) {
        var spoken = kit.spoken(word, text).filter(locale -> !kit.spokenIn(word, text, at.locale()));
        var turn = menu(spoken.map(at::in).orElse(at), "", 0);
        return spoken.map(turn::in).orElse(turn);
    }

    private Turn inLanguage(Situation at) {
        var talk = at.talk().filter(state -> !state.isMenu());
        var chapter = talk.flatMap(state -> repertoire.find(state.module(), state.dialogue()));
        if (chapter.isPresent()) {
            var state = talk.orElseThrow();
            return Turn.stay(state, way.ask(at, chapter.get(), state));
        }
        return menu(at, at.talk().map(TalkState::draft).orElse(""), 0);
    }

    private Turn unknown(Situation at, String text) {
        if (repertoire.offered(at.locale()).isEmpty()) {
            return Turn.end(kit.text(at.locale(), "lost.person")).triage(text, Reason.LOST);
        }
        var draft = Numbers.alone(text).isPresent() ? "" : text.strip();
        return menu(at, draft, 1);
    }

    /** All dialogues; what was written waits until it is clear what it is about. */
    private Turn menu(Situation at, String draft, int misses) {
        return Turn.stay(TalkState.menu(draft, misses), menuText(at.locale()));
    }

    private String menuText(Locale locale) {
        var titles = repertoire.offered(locale).stream()
                .map(chapter -> chapter.title(locale))
                .toList();
        return new NumberedList(kit.text(locale, "menu.lead"), titles, kit.text(locale, "list.more")).page(0);
    }

    private Turn chosen(Tx tx, Situation at, TalkState state, String text) {
        var words = Spelling.bare(text);
        var chosen = numbered(at, text)
                .or(() -> repertoire.offered(at.locale()).stream()
                        .filter(chapter ->
                                Spelling.bare(chapter.title(at.locale())).equals(words))
                        .findFirst());
        return chosen.map(chapter -> way.start(tx, at, chapter, Map.of(), state.draft()))
                .orElseGet(() -> lostInMenu(at, state, text));
    }

    private Turn lostInMenu(Situation at, TalkState state, String text) {
        var missed = state.missed();
        if (missed.misses() < MISSES) {
            return Turn.stay(missed, kit.text(at.locale(), "lost.again") + "\n" + menuText(at.locale()));
        }
        var whole = state.draft().isEmpty() ? text : state.draft() + "\n" + text;
        var rest = new TalkState("", "", "", Map.of(), missed.trail(), "", "", 0, missed.misses(), false);
        return Turn.stay(rest, missed.misses() == MISSES ? kit.text(at.locale(), "lost.person") : "")
                .triage(whole, Reason.LOST);
    }

    private Turn help(Situation at) {
        var locale = at.locale();
        var chapter = at.talk().flatMap(state -> repertoire.find(state.module(), state.dialogue()));
        if (chapter.isPresent()) {
            var state = at.talk().orElseThrow();
            return Turn.stay(state, kit.text(locale, "help.talk") + "\n" + way.ask(at, chapter.get(), state));
        }
        var text = new StringBuilder();
        for (var each : repertoire.offered(locale)) {
            text.append(each.word(locale))
                    .append(": ")
                    .append(each.title(locale))
                    .append('\n');
        }
        text.append(kit.text(locale, "help.global", word(Word.STOP, locale)));
        return at.talk().map(state -> Turn.stay(state, text.toString())).orElseGet(() -> Turn.end(text.toString()));
    }

    private String languages(Locale locale) {
        var names = kit.offered().stream().map(Vocabulary::name).toList();
        return kit.text(locale, "language.which", String.join(", ", names));
    }

    private String word(Word word, Locale locale) {
        return kit.first(word, locale);
    }

    /** Nothing was heard for long. */
    Turn silence(Tx tx, Situation at, TalkState state) {
        if (state.isMenu()) {
            return state.draft().isEmpty() ? Turn.end("") : Turn.end("").triage(state.draft(), Reason.OPEN);
        }
        return repertoire
                .find(state.module(), state.dialogue())
                .map(chapter -> way.silence(tx, at, chapter, state))
                .orElseGet(() -> Turn.end(""));
    }

    /** The city's first question. */
    Turn begin(Tx tx, Situation at, Chapter chapter, Map<String, Said> given) {
        return way.start(tx, at, chapter, given, "");
    }

    /** Somebody opened the menu: a talk goes on where it stands. */
    Turn dialled(Situation at) {
        return at.talk()
                .filter(state -> !state.isMenu())
                .map(state -> Turn.stay(state, ask(at, state)))
                .filter(turn -> !turn.reply().isEmpty())
                .orElseGet(() -> menu(at, at.talk().map(TalkState::draft).orElse(""), 0));
    }

    /** The question that stands now. */
    String ask(Situation at, TalkState state) {
        return repertoire
                .find(state.module(), state.dialogue())
                .map(chapter -> way.ask(at, chapter, state))
                .orElse("");
    }
}
