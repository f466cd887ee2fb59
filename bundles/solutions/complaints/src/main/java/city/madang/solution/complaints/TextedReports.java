// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Channel;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Requests by text message: what it is about, where, what is wrong, and a yes. The sender's number is how they are reached. */
final class TextedReports {
    /** What a text message can be long; several of them are one text. */
    private static final int MOST = 1000;

    private static final String NO_SERVICE = "-";

    private final Kit kit;
    private final Requests requests;
    private final Services services;

    TextedReports(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
    }

    Dialogue dialogue() {
        return Dialogue.of()
                .choice("service", this::services)
                .place("place")
                .freeText("what", MOST)
                .confirm("check")
                .end("filed", this::file)
                .takesIn(this::takeIn);
    }

    private List<Choice> services(Talk talk) {
        var choices = new ArrayList<>(services.all().stream()
                .map(service ->
                        new Choice(service.code().value(), service.name().in(talk.locale())))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(talk.locale())))
                .toList());
        if (!choices.isEmpty()) {
            choices.add(new Choice(NO_SERVICE, kit.texts().text(talk.locale(), "dialogue.report.other")));
        }
        return choices;
    }

    private Words file(Tx tx, Talk talk) {
        var where = talk.place("place");
        var place = new Place(where.area(), where.point(), Report.cut(where.words(), Report.MOST_ADDRESS));
        var service = talk.find("service")
                .filter(code -> !code.isEmpty() && !code.equals(NO_SERVICE))
                .map(ServiceCode::new);
        return filed(tx, talk, talk.get("what"), service, place);
    }

    /** What no dialogue understood and an official makes a request of. */
    private Words takeIn(Tx tx, Talk talk, String text) {
        return filed(tx, talk, text, Optional.empty(), Place.UNKNOWN);
    }

    private Words filed(Tx tx, Talk talk, String text, Optional<ServiceCode> service, Place place) {
        var title = text.strip().lines().findFirst().orElse("–");
        var report = new Report(
                Report.cut(title, Report.MOST_TITLE),
                Report.cut(text, Report.MOST_DETAILS),
                talk.locale(),
                false,
                place);
        var contact = new Contact("", talk.from());
        var receipt = requests.take(tx, new Filing(report, service, Channel.SMS, contact, List.of(), talk.once()));
        var due = requests.due(tx, receipt.number());
        return Words.of(
                "dialogue.report.filed",
                receipt.number().toString(),
                receipt.pin(),
                new Days(kit, talk.locale()).day(due));
    }
}
