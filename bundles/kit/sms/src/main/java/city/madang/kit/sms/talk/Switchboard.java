// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Dialogues;
import city.madang.dialogue.Said;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OptOuts;
import city.madang.kit.Reception;
import city.madang.kit.Sha256;
import city.madang.kit.sms.SmsTables;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Holds all conversations. Where each stands is in the database, and what a message changes is one unit of work with its answer:
 * nodes, restarts and messages that come twice make no difference. Messages of one sender are dealt with one after the other.
 */
public final class Switchboard implements Reception {
    private static final Duration PAUSE = Duration.ofMinutes(3);

    /** More than that is no answer that a person reads. */
    private static final int MOST_SEGMENTS = 4;

    private final ModuleDatabase tables;
    private final SealedTalks talks;
    private final Puzzles puzzles;
    private final Repertoire repertoire;
    private final Conversation conversation;
    private final Vocabulary kit;
    private final Mouth mouth;
    private final Consents consents;
    private final Clock clock;
    private final Senders senders;

    /** What a switchboard stands on. */
    public record Services(Mouth mouth, OptOuts optOuts, Clock clock, int answersPerHour) {}

    public Switchboard(SmsTables tables, Repertoire repertoire, Speech speech, Services services) {
        this.tables = tables.database();
        this.talks = tables.talks();
        this.puzzles = new Puzzles(tables.triage(), services.clock());
        this.repertoire = repertoire;
        this.kit = speech.vocabulary();
        this.conversation = new Conversation(kit, repertoire, speech.holders());
        this.mouth = services.mouth();
        this.consents = new Consents(services.optOuts());
        this.clock = services.clock();
        this.senders = new Senders(clock, kit, services.answersPerHour());
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean receive(Tx caller, Received message) {
        var tx = tables.join(caller);
        var mapper = tx.mapper(TalkMapper.class);
        if (mapper.insertHeardIfAbsent(Sha256.of(message.id()), clock.instant()) == 1) {
            take(tx, message.from().value(), message.text());
        }
        return true;
    }

    /** Takes a message with which the talk cannot go on. */
    public boolean giveToPerson(Tx caller, Received message) {
        var tx = tables.join(caller);
        var phone = message.from().value();
        var sender = senders.hold(tx, phone);
        var row = talks.active(tx, phone);
        var at = situation(sender, row, message.text());
        if (tx.mapper(TalkMapper.class).insertHeardIfAbsent(Sha256.of(message.id()), clock.instant()) == 1) {
            puzzles.keep(tx, at, new Turn.Puzzle(message.text(), Turn.Puzzle.Reason.FAILED));
            say(tx, at, kit.text(at.locale(), "lost.person"), true);
        }
        return true;
    }

    private void take(Tx tx, String phone, String text) {
        var sender = senders.hold(tx, phone);
        var row = talks.active(tx, phone);
        var at = situation(sender, row, text);
        if (consents.stopped(phone) && !conversation.reachesStopped(text)) {
            puzzles.keep(tx, at, new Turn.Puzzle(text, Turn.Puzzle.Reason.UNANSWERED));
            return;
        }
        if (!senders.mayAnswer(tx, sender)) {
            puzzles.keep(tx, at, new Turn.Puzzle(text, Turn.Puzzle.Reason.UNANSWERED));
            return;
        }
        apply(tx, at, row, heard(tx, at, text), true);
    }

    /**
     * Answers on the spot, as a menu on the screen of a phone needs it. What a dialogue ends with is sent besides, because a screen is
     * gone with the next key. Neither what the sender says about messages nor the limit of answers counts: who dials asks for it, and
     * the city pays for nothing.
     *
     * @param tx of this bundle's tables
     * @param text empty when the menu was opened just now
     */
    Spoken answer(Tx tx, String phone, String text) {
        var sender = senders.hold(tx, phone);
        var row = talks.active(tx, phone);
        var at = situation(sender, row, text);
        var turn = text.isEmpty() ? heard(at, conversation::dialled) : heard(tx, at, text);
        var here = before(tx, at, turn);
        if (turn.lasting()) {
            say(tx, here, turn.reply(), true);
        }
        after(tx, here, row, turn);
        var said = turn.reply().isBlank() ? kit.text(here.locale(), "lost.person") : turn.reply();
        return new Spoken(
                said.strip(), kit.text(here.locale(), "list.more"), turn.next().isPresent());
    }

    /**
     * What is answered on the spot.
     *
     * @param more what leads to the rest of it in that language
     * @param goesOn whether an answer is waited for
     */
    record Spoken(String text, String more, boolean goesOn) {}

    private Turn heard(Tx tx, Situation at, String text) {
        return heard(at, here -> conversation.hear(tx, here, text));
    }

    /** A talk whose dialogue was changed meanwhile begins anew. */
    private static Turn heard(Situation at, Function<Situation, Turn> hearing) {
        try {
            return hearing.apply(at);
        } catch (Way.Gone e) {
            return hearing.apply(new Situation(at.id(), at.phone(), at.locale(), Optional.empty()));
        }
    }

    /** Nobody else deals with this phone until the unit of work ends. */
    void hold(Tx tx, String phone) {
        senders.hold(tx, phone);
    }

    private Situation situation(SenderRow sender, Optional<TalkRow> row, String text) {
        var id = row.map(TalkRow::id).orElseGet(() -> UUID.randomUUID().toString());
        return new Situation(id, sender.phone(), senders.locale(sender, text), row.map(TalkRow::state));
    }

    private void apply(Tx tx, Situation at, Optional<TalkRow> row, Turn turn, boolean atOnce) {
        var here = before(tx, at, turn);
        say(tx, here, turn.reply(), atOnce);
        after(tx, here, row, turn);
    }

    /** @return how it is with the language that was chosen just now */
    private Situation before(Tx tx, Situation at, Turn turn) {
        var here = turn.language().map(at::in).orElse(at);
        var mapper = tx.mapper(TalkMapper.class);
        turn.language().ifPresent(locale -> mapper.language(at.phone(), locale.toLanguageTag()));
        consents.apply(tx, at.phone(), turn.consent());
        turn.triage().ifPresent(puzzle -> puzzles.keep(tx, here, puzzle));
        return here;
    }

    private void after(Tx tx, Situation here, Optional<TalkRow> row, Turn turn) {
        if (turn.next().isPresent()) {
            store(tx, here, row, turn.next().get());
            return;
        }
        var mapper = tx.mapper(TalkMapper.class);
        row.ifPresent(ended -> mapper.delete(ended.id()));
        if (turn.consent() == Turn.Consent.STOP) {
            mapper.deleteWaiting(here.phone());
        } else {
            nextWaiting(tx, here);
        }
    }

    private void store(Tx tx, Situation at, Optional<TalkRow> row, TalkState state) {
        var now = clock.instant();
        var stored = TalkRow.of(at, state, false, now, due(state, now));
        if (row.isPresent()) {
            talks.update(tx, stored);
        } else {
            talks.insert(tx, stored);
        }
    }

    private Instant due(TalkState state, Instant now) {
        var chapter = repertoire.find(state.module(), state.dialogue());
        if (chapter.isPresent() && Way.collects(chapter.get(), state)) {
            return now.plus(PAUSE);
        }
        return now.plus(chapter.map(each -> each.dialogue().patience()).orElse(Dialogue.PATIENCE));
    }

    private void say(Tx tx, Situation at, String reply, boolean atOnce) {
        if (!reply.isBlank()) {
            var text = Shortened.toSegments(reply.strip(), MOST_SEGMENTS);
            mouth.say(tx, at.phone(), at.locale(), text, at.id(), atOnce);
        }
    }

    /** What the city wanted to ask while another talk was under way. */
    private void nextWaiting(Tx tx, Situation ended) {
        var mapper = tx.mapper(TalkMapper.class);
        var waiting = talks.waiting(tx, ended.phone());
        waiting.ifPresent(row -> {
            var state = row.state();
            var at = new Situation(row.id(), row.phone(), ended.locale(), Optional.of(state));
            var question = question(at, state);
            if (question.isEmpty()) {
                mapper.delete(row.id());
            } else {
                say(tx, at, question, true);
                store(tx, at, waiting, state);
            }
        });
    }

    private String question(Situation at, TalkState state) {
        try {
            return conversation.ask(at, state);
        } catch (Way.Gone e) {
            return "";
        }
    }

    /** Ends what nobody answered. @return whether there may be more */
    public boolean silence(int most) {
        var now = clock.instant();
        var due = tables.read(tx -> talks.due(tx, now, most));
        due.forEach(row -> tables.run(tx -> silent(tx, row)));
        return due.size() == most;
    }

    private void silent(Tx tx, TalkRow seen) {
        var sender = senders.hold(tx, seen.phone());
        var row = talks.active(tx, seen.phone());
        if (row.isPresent()
                && row.get().id().equals(seen.id())
                && !row.get().dueAt().isAfter(clock.instant())) {
            var at = situation(sender, row, "");
            apply(tx, at, row, silenced(tx, at, row.get().state()), true);
        }
    }

    private Turn silenced(Tx tx, Situation at, TalkState state) {
        try {
            return conversation.silence(tx, at, state);
        } catch (Way.Gone e) {
            return Turn.end("");
        }
    }

    /** For one module. */
    public Dialogues dialogues(String module) {
        return (tx, to, locale, dialogue, given) -> begin(tables.join(tx), module, to, locale, dialogue, given);
    }

    private void begin(Tx tx, String module, String to, Locale locale, String dialogue, Map<String, String> given) {
        var phone = Address.phone(to).value();
        var chapter = repertoire
                .find(module, dialogue)
                .orElseThrow(() -> new IllegalArgumentException(module + " has no dialogue " + dialogue));
        if (consents.stopped(phone)) {
            return;
        }
        var sender = senders.hold(tx, phone);
        var known = new HashMap<String, Said>();
        given.forEach((name, value) -> known.put(name, Said.of(value)));
        var spoken = sender.lang().isEmpty() ? locale : Locale.forLanguageTag(sender.lang());
        var at = new Situation(UUID.randomUUID().toString(), phone, spoken, Optional.empty());
        if (talks.active(tx, phone).isPresent()) {
            var state = TalkState.start(chapter, known, "");
            talks.insert(tx, TalkRow.of(at, state, true, clock.instant(), clock.instant()));
        } else {
            apply(tx, at, Optional.empty(), conversation.begin(tx, at, chapter, known), false);
        }
    }

    /** Forgets what is not needed any more. */
    public void tidy() {
        tables.run(tx -> tx.mapper(TalkMapper.class).deleteHeard(clock.instant().minus(Duration.ofDays(30))));
    }
}
