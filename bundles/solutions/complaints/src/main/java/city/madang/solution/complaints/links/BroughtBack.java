// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.ImportRow;
import city.madang.intake.Way;
import city.madang.solution.complaints.Dossier;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.PublicWords;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.solution.complaints.handover.Garbled;
import city.madang.solution.complaints.handover.Rows;
import city.madang.solution.complaints.handover.Rows.Row;
import city.madang.solution.complaints.store.TransferRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an export of ours says of a request beside what other systems know of theirs. Who did a step does not come back: officials
 * of another installation are others.
 */
record BroughtBack(ImportRow row, Rows rows) {
    static final Set<String> FIELDS = Set.of(
            "history",
            "opinions",
            "transfers",
            "name",
            "reach",
            "erased",
            "publicTitle",
            "publicText",
            "publicAddress",
            "publicAnswer");

    /** Characters of a note in the table. */
    private static final int MOST_NOTE = 8000;

    /** Stands for the request's while its row is only looked at. */
    private static final ReceiptNumber ANY = ReceiptNumber.next(Instant.EPOCH, new Random(0));

    /** Why it cannot be taken in, in plain English. */
    Optional<String> problem() {
        try {
            if (contact().name().length() > Contact.MOST_NAME
                    || contact().reach().length() > Contact.MOST_REACH) {
                return Optional.of("name or reach is too long");
            }
            return written()
                    .filter(text -> text.tooLong())
                    .findFirst()
                    .map(text -> text.what() + " has a text that is too long");
        } catch (IllegalArgumentException | DateTimeException | Garbled e) {
            return Optional.of("history, opinions or transfers cannot be read: " + e.getMessage());
        }
    }

    /** A text in one of the lists. */
    private record Written(String what, String text, int most) {
        boolean tooLong() {
            return text.length() > most;
        }
    }

    private static Stream<Written> written(String what, Optional<String> text, int most) {
        return text.map(words -> new Written(what, words, most)).stream();
    }

    private Stream<Written> written() {
        var shown = shown(ANY);
        return Stream.of(
                        written("publicTitle", shown.title(), PublicWords.MOST_TITLE),
                        written("publicText", shown.details(), PublicWords.MOST_TEXT),
                        written("publicAddress", shown.address(), PublicWords.MOST_ADDRESS),
                        written("publicAnswer", shown.answer(), PublicWords.MOST_TEXT),
                        steps(ANY).stream().map(step -> new Written("history", step.note(), MOST_NOTE)),
                        opinions(ANY).stream().map(each -> new Written("opinions", each.question(), Step.MOST_NOTE)),
                        opinions(ANY).stream()
                                .map(each ->
                                        new Written("opinions", each.reply().orElse(""), Opinion.MOST_REPLY)),
                        transfers(ANY).stream()
                                .flatMap(each -> Stream.of(
                                        new Written("transfers", each.authority(), Transfer.MOST_AUTHORITY),
                                        new Written("transfers", each.reason(), Step.MOST_NOTE),
                                        new Written("transfers", each.reference(), Transfer.MOST_REFERENCE))))
                .flatMap(Function.identity());
    }

    /** Departments that took part, which may not be known here. */
    Stream<DepartmentId> departments() {
        return Stream.concat(
                steps(ANY).stream().flatMap(step -> step.department().stream()),
                opinions(ANY).stream().map(Opinion::department));
    }

    Dossier of(ServiceRequest request) {
        var number = request.number();
        return new Dossier(
                request,
                steps(number),
                opinions(number),
                transfers(number),
                contact(),
                Optional.empty(),
                row.time("erased"),
                Optional.of(shown(number)).filter(each -> !each.isEmpty()));
    }

    private PublicVersion shown(ReceiptNumber number) {
        return new PublicVersion(
                number, some("publicTitle"), some("publicText"), some("publicAddress"), some("publicAnswer"));
    }

    private Optional<String> some(String field) {
        return row.text(field).filter(text -> !text.isEmpty());
    }

    private Contact contact() {
        return new Contact(row.text("name").orElse(""), row.text("reach").orElse(""));
    }

    private List<Step> steps(ReceiptNumber number) {
        return list("history")
                .map(each -> new Step(
                        number,
                        Instant.parse(each.text("made")),
                        Step.Kind.valueOf(each.text("kind")),
                        Optional.empty(),
                        some(each, "department").map(DepartmentId::new),
                        exact(each, "note"),
                        each.isTrue("internal"),
                        some(each, "channel").map(Way::valueOf)))
                .toList();
    }

    private List<Opinion> opinions(ReceiptNumber number) {
        return list("opinions")
                .map(each -> new Opinion(
                        0,
                        number,
                        new DepartmentId(each.text("department")),
                        Instant.parse(each.text("asked")),
                        Instant.parse(each.text("until")),
                        exact(each, "question"),
                        Optional.of(exact(each, "reply")).filter(reply -> !reply.isEmpty()),
                        some(each, "replied").map(Instant::parse),
                        Optional.empty()))
                .toList();
    }

    private List<TransferRow> transfers(ReceiptNumber number) {
        return list("transfers")
                .map(each -> new TransferRow(
                        number,
                        Instant.parse(each.text("made")),
                        exact(each, "authority"),
                        exact(each, "reason"),
                        exact(each, "reference")))
                .toList();
    }

    private Stream<Row> list(String field) {
        return row.text(field).stream().flatMap(text -> rows.of(text).stream());
    }

    private static Optional<String> some(Row each, String name) {
        return Optional.of(each.text(name)).filter(text -> !text.isEmpty());
    }

    /** With the spaces around it. */
    private static String exact(Row each, String name) {
        return each.fields().get(name) instanceof String text ? text : "";
    }
}
