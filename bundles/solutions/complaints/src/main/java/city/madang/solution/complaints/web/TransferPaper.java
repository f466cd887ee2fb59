// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.web.HttpReply;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letter that goes with a request to an authority that has no server; in the city's first language, what was said in its own. */
final class TransferPaper {
    private final Kit kit;

    TransferPaper(Kit kit) {
        this.kit = kit;
    }

    /** @param contact how the citizen is reached, when an official lets it go along */
    HttpReply send(RequestView view, Names names, Transfer to, Optional<Contact> contact) {
        var request = view.request();
        var locale = kit.city().languages().get(0);
        var facts = new ArrayList<Paper.Fact>();
        add(facts, names.text("transfer-paper.to.label"), to.authority());
        add(facts, names.text("transfer-paper.theirs.label"), to.reference());
        add(facts, names.text("request.number"), request.number().toString());
        add(facts, names.text("request.service"), view.service());
        add(facts, names.text("request.place"), AnswerPaper.place(view));
        add(facts, names.text("request.filed"), when(request.filed(), locale));
        contact.ifPresent(person -> {
            add(facts, names.text("transfer-paper.name.label"), person.name());
            add(facts, names.text("transfer-paper.reach.label"), person.reach());
        });
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Facts(facts));
        blocks.add(new Paper.Heading(2, names.text("transfer-paper.why.title")));
        blocks.add(new Paper.Text(to.reason()));
        blocks.add(new Paper.Heading(2, request.report().title()));
        blocks.add(new Paper.Text(request.report().details()));
        blocks.add(new Paper.Text(names.text("transfer-paper.please.text")));
        var footer = kit.city().name() + " · " + request.number();
        var paper = new Paper(names.text("transfer-paper.title"), locale, footer, blocks);
        var name = "transfer-" + request.number().value() + ".pdf";
        return HttpReply.download("application/pdf", name, kit.documents().pdf(paper));
    }

    private static void add(List<Paper.Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Paper.Fact(label, value));
        }
    }

    private String when(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .withZone(kit.city().zone())
                .format(instant);
    }
}
