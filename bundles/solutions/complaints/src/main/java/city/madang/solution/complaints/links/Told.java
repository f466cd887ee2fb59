// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.export.Share;
import city.madang.geo.Point;
import city.madang.solution.complaints.Dossier;
import city.madang.solution.complaints.NamesIn;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.links.ExportedRequest.Asked;
import city.madang.solution.complaints.links.ExportedRequest.Event;
import city.madang.solution.complaints.links.ExportedRequest.Moved;
import city.madang.solution.complaints.links.ExportedRequest.Replied;
import city.madang.solution.complaints.store.TransferRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may be told of a request. */
record Told(Dossier dossier, Share share) {
    /** What everybody reads of a public request; the original, and that of another, only who may have personal data. */
    String words(String text, Function<PublicVersion, Optional<String>> part) {
        if (share.personal()) {
            return text;
        }
        return mayHaveWords() ? dossier.shown().flatMap(part).orElse(text) : "";
    }

    /** What everybody reads where something was blacked out, for who gets the original too. */
    Optional<String> shown(Function<PublicVersion, Optional<String>> part) {
        return dossier.shown().filter(any -> share.personal()).flatMap(part);
    }

    String personal(String text) {
        return share.personal() ? text : "";
    }

    /** Everybody is told where it is to about a hundred metres, as on the map. */
    Optional<Point> point() {
        var exact = dossier.request().report().place().point().filter(at -> mayHaveWords());
        return share.personal() ? exact : exact.map(Place::roughly);
    }

    Contact contact() {
        return share.personal() ? dossier.contact() : Contact.NONE;
    }

    List<Event> history(NamesIn names) {
        return dossier.steps().stream()
                .filter(step -> share.internal() || !step.internal())
                .map(step -> event(step, names))
                .toList();
    }

    private Event event(Step step, NamesIn names) {
        return new Event(
                step.made(),
                step.kind().name(),
                personal(names.official(step.who())),
                step.department().map(id -> id.value()),
                personal(step.note()),
                step.internal(),
                step.channel().map(Enum::name));
    }

    List<Asked> opinions() {
        return dossier.opinions().stream()
                .filter(each -> share.internal())
                .map(this::asked)
                .toList();
    }

    private Asked asked(Opinion opinion) {
        return new Asked(
                opinion.department().value(),
                opinion.asked(),
                opinion.until(),
                personal(opinion.question()),
                opinion.reply().map(this::personal),
                opinion.replied());
    }

    List<Moved> transfers() {
        return dossier.transfers().stream().map(this::moved).toList();
    }

    /** Questions are the city's, answers the citizen's. */
    List<Replied> answers(NamesIn names) {
        return dossier.given().stream().map(each -> replied(each, names)).toList();
    }

    private Replied replied(Given given, NamesIn names) {
        return new Replied(
                given.service().value(),
                given.code(),
                given.datatype().name(),
                names.text(given.question()),
                personal(given.answer()),
                given.name().filter(any -> share.personal()).map(names::text));
    }

    private Moved moved(TransferRow row) {
        return new Moved(row.made(), row.authority(), personal(row.reason()), personal(row.reference()));
    }

    private boolean mayHaveWords() {
        return share.personal() || dossier.request().isPublic();
    }
}
