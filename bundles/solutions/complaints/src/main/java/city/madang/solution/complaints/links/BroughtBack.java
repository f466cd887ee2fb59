// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.ImportRow;
import city.madang.intake.Way;
import city.madang.l10n.LocalText;
import city.madang.solution.complaints.Dossier;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.PublicWords;
import city.madang.solution.complaints.domain.Question;
import city.madang.solution.complaints.domain.ServiceCode;
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
            "publicAnswer",
            "answers");

    /** Characters of a note in the table. */
    private static final int MOST_NOTE = 8000;
    /** Likewise of questions, their codes and their choices. */
    private static final int MOST_QUESTION = 4000;

    private static final int MOST_CODE = 60;
    private static final int MOST_NAME = 2000;

    /**
     * All that is kept about the request.
     *
     * @throws IllegalArgumentException when something cannot be read; so for the other two
     * @throws DateTimeException when a time cannot be
     * @throws Garbled when a list is no JSON
     */
    Dossier of(ServiceRequest request, Origin origin) {
        var number = request.number();
        return new Dossier(
                request,
                steps(number),
                opinions(number),
                transfers(number),
                contact(),
                Optional.of(origin),
                row.time("erased"),
                Optional.of(shown(number)).filter(each -> !each.isEmpty()),
                given());
    }

    /** Why it cannot be taken in, in plain English. */
    static Optional<String> problem(Dossier dossier) {
        if (dossier.contact().name().length() > Contact.MOST_NAME
                || dossier.contact().reach().length() > Contact.MOST_REACH) {
            return Optional.of("name or reach is too long");
        }
        return written(dossier)
                .filter(Written::tooLong)
                .findFirst()
                .map(text -> text.what() + " has a text that is too long");
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

    private static Stream<Written> written(Dossier dossier) {
        var shown = dossier.shown();
        return Stream.of(
                        written("publicTitle", shown.flatMap(PublicVersion::title), PublicWords.MOST_TITLE),
                        written("publicText", shown.flatMap(PublicVersion::details), PublicWords.MOST_TEXT),
                        written("publicAddress", shown.flatMap(PublicVersion::address), PublicWords.MOST_ADDRESS),
                        written("publicAnswer", shown.flatMap(PublicVersion::answer), PublicWords.MOST_TEXT),
                        dossier.given().stream()
                                .flatMap(each -> Stream.of(
                                        new Written("answers", each.code(), MOST_CODE),
                                        new Written("answers", each.question().encoded(), MOST_QUESTION),
                                        new Written("answers", each.answer(), Question.MOST_TEXT),
                                        new Written(
                                                "answers",
                                                each.name()
                                                        .map(LocalText::encoded)
                                                        .orElse(""),
                                                MOST_NAME))),
                        dossier.steps().stream().map(step -> new Written("history", step.note(), MOST_NOTE)),
                        dossier.opinions().stream()
                                .flatMap(each -> Stream.of(
                                        new Written("opinions", each.question(), Step.MOST_NOTE),
                                        new Written("opinions", each.reply().orElse(""), Opinion.MOST_REPLY))),
                        dossier.transfers().stream()
                                .flatMap(each -> Stream.of(
                                        new Written("transfers", each.authority(), Transfer.MOST_AUTHORITY),
                                        new Written("transfers", each.reason(), Step.MOST_NOTE),
                                        new Written("transfers", each.reference(), Transfer.MOST_REFERENCE))))
                .flatMap(Function.identity());
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

    private List<Given> given() {
        return list("answers")
                .map(each -> new Given(
                        new ServiceCode(each.text("service")),
                        each.text("code"),
                        AnswerType.valueOf(each.text("type")),
                        LocalText.of(each.text("question")),
                        exact(each, "answer"),
                        some(each, "chosen").map(LocalText::of)))
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
