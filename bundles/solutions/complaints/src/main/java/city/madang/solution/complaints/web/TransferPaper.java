// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.web.HttpReply;
import java.util.ArrayList;
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
        var facts = new PaperFacts(kit, names, locale)
                .add("transfer-paper.to.label", to.authority())
                .add("transfer-paper.theirs.label", to.reference())
                .add("request.number", request.number().toString())
                .add("request.service", view.service())
                .place(view)
                .day("request.filed", request.filed());
        contact.ifPresent(person -> facts.add("transfer-paper.name.label", person.name())
                .add("transfer-paper.reach.label", person.reach()));
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(facts.block());
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
}
