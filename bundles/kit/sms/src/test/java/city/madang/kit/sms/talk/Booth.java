// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Said;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.module.NotAllowed;
import city.madang.module.Offer;
import city.madang.web.Choice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A module that takes reports by text message. */
final class Booth {
    static final String ID = "booth";

    /** As a city has them; the texts of buttons in two languages. */
    final List<Choice> services = new ArrayList<>(List.of(
            new Choice("lamps", "Street lamps"),
            new Choice("roads", "Roads and pavements"),
            new Choice("waste", "Waste"),
            new Choice("noise", "Noise"),
            new Choice("water", "Water and sewers"),
            new Choice("parks", "Parks and trees"),
            new Choice("parking", "Parking"),
            new Choice("stray", "Stray animals"),
            new Choice("signs", "Traffic signs"),
            new Choice("snow", "Snow and ice"),
            new Choice("graffiti", "Graffiti"),
            new Choice("other", "Something else")));

    boolean full;

    Offer offer() {
        return Offer.of()
                .mappers(NoteMapper.class)
                .dialogue("report", report())
                .dialogue(
                        "status",
                        Dialogue.of()
                                .receipt("receipt")
                                .end(
                                        "told",
                                        (tx, talk) -> Words.of(
                                                "dialogue.status.told",
                                                talk.answers().get("receipt").shown())))
                .dialogue("rate", rate());
    }

    // example
    private Dialogue report() {
        return Dialogue.of()
                .choice("service", talk -> services)
                .place("place")
                .freeText("what", 300)
                .confirm("check")
                .end("filed", this::file)
                .takesIn((tx, talk, text) -> note(tx, talk, "by hand: " + text));
    }

    private Words file(Tx tx, Talk talk) {
        var where = talk.place("place");
        return note(tx, talk, talk.get("service") + " | " + where.encoded() + " | " + talk.get("what"));
    }

    private Words note(Tx tx, Talk talk, String note) {
        if (full) {
            throw new NotAllowed("note.full");
        }
        tx.mapper(NoteMapper.class).insert(talk.once(), note);
        return Words.of("dialogue.report.filed", talk.once().substring(0, 4));
    }
    // end

    private static Dialogue rate() {
        return Dialogue.of()
                .given("number", "answer")
                .patience(Duration.ofDays(7))
                .value("stars", (talk, text) -> text.matches("[1-5]") ? Optional.of(Said.of(text)) : Optional.empty())
                .menu("again", "why", "thanks")
                .freeText("why", 100)
                .end("thanks", (tx, talk) -> Words.of("dialogue.rate.thanks.said"));
    }

    static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
    }
}
