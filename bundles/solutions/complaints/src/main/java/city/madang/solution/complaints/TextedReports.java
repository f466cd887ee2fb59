// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requests by text message: what it is about, where, what is wrong, whether somebody said the same before, and a yes. The sender's
 * number is how they are reached.
 */
final class TextedReports {
    /** What a text message can be long; several of them are one text. */
    private static final int MOST = 1000;

    private static final String NONE = "-";

    private final Kit kit;
    private final Requests requests;
    private final Services services;
    private final Duplicates duplicates;

    TextedReports(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.duplicates = new Duplicates(kit);
    }

    Dialogue dialogue() {
        return Dialogue.of()
                .choice("service", this::services)
                .place("place")
                .freeText("what", MOST)
                .choice("same", this::alike)
                .confirm("check")
                .end("filed", this::file)
                .takesIn(this::takeIn);
    }

    private List<Choice> services(Talk talk) {
        var choices = new ArrayList<>(Choice.sorted(
                services.tree().offered().stream()
                        .map(service -> new Choice(
                                service.code().value(), service.name().in(talk.locale()))),
                talk.locale()));
        if (!choices.isEmpty()) {
            choices.add(new Choice(NONE, text(talk, "dialogue.report.other")));
        }
        return choices;
    }

    /** What waits near by, without its words, which nobody has checked. Nothing is asked where there is nothing. */
    private List<Choice> alike(Talk talk) {
        var alike = duplicates.open(report(talk, talk.get("what"), place(talk)), service(talk));
        return alike.isEmpty()
                ? List.of()
                : Stream.concat(
                                alike.stream().map(each -> choice(talk, each)),
                                Stream.of(new Choice(NONE, text(talk, "dialogue.report.same.no"))))
                        .toList();
    }

    private Choice choice(Talk talk, Duplicates.Alike alike) {
        var request = alike.request();
        var about = request.service()
                .flatMap(services::find)
                .map(service -> service.name().in(talk.locale()))
                .orElseGet(() -> text(talk, "dialogue.report.other"));
        var day = new Days(kit, talk.locale()).shortly(request.filed());
        var metres = alike.likeness().metres();
        var label = metres.isPresent()
                ? text(talk, "dialogue.report.same.near", Math.round(metres.get()), day, about)
                : text(talk, "dialogue.report.same.there", day, about);
        return new Choice(request.number().value(), label);
    }

    private String text(Talk talk, String key, Object... arguments) {
        return kit.texts().text(talk.locale(), key, arguments);
    }

    private static Place place(Talk talk) {
        var where = talk.place("place");
        return new Place(where.area(), where.point(), Report.cut(where.words(), Report.MOST_ADDRESS));
    }

    private static Optional<ServiceCode> service(Talk talk) {
        return chosen(talk, "service").map(ServiceCode::new);
    }

    private static Optional<String> chosen(Talk talk, String step) {
        return talk.find(step).filter(code -> !code.isEmpty() && !code.equals(NONE));
    }

    private Words file(Tx tx, Talk talk) {
        var filing = filing(talk, report(talk, talk.get("what"), place(talk)), service(talk));
        return chosen(talk, "same")
                .map(ReceiptNumber::parse)
                .flatMap(duplicates::joinable)
                .map(leading -> joined(tx, talk, filing, leading))
                .orElseGet(() -> filed(tx, talk, filing));
    }

    private Words joined(Tx tx, Talk talk, Filing filing, ServiceRequest leading) {
        var receipt = requests.join(tx, filing, leading.number());
        return said("dialogue.report.joined", talk, receipt, leading);
    }

    /** What no dialogue understood and an official makes a request of. */
    private Words takeIn(Tx tx, Talk talk, String text) {
        return filed(tx, talk, filing(talk, report(talk, text, Place.UNKNOWN), Optional.empty()));
    }

    private Words filed(Tx tx, Talk talk, Filing filing) {
        var receipt = requests.take(tx, filing);
        return said("dialogue.report.filed", talk, receipt, Requests.get(tx, receipt.number()));
    }

    private Words said(String key, Talk talk, Receipt receipt, ServiceRequest answered) {
        var day = new Days(kit, talk.locale()).day(answered.due());
        return Words.of(key, receipt.number().toString(), receipt.pin(), day);
    }

    private static Report report(Talk talk, String text, Place place) {
        var title = text.strip().lines().findFirst().orElse("–");
        return new Report(
                Report.cut(title, Report.MOST_TITLE),
                Report.cut(text, Report.MOST_DETAILS),
                talk.locale(),
                false,
                place);
    }

    private static Filing filing(Talk talk, Report report, Optional<ServiceCode> service) {
        var contact = new Contact("", talk.from());
        return new Filing(report, service, Way.SMS, contact, List.of(), talk.once());
    }
}
