// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import java.util.ArrayList;

/** Number and PIN on paper, in the citizen's language, with a code that leads to the request. */
record ReceiptPaper(Kit kit, Services services) {

    HttpReply send(HttpCall in, ServiceRequest request, String pin) {
        var number = request.number();
        var language = request.report().language();
        var names = new Names(kit, services, language);
        var address = in.link("/requests/" + number.value());
        var facts = new PaperFacts(kit, names, language)
                .add("receipt.number", number.toString())
                .add("receipt.pin", pin)
                .time("request.filed", request.filed());
        if (request.status().waiting()) {
            request.due().ifPresent(due -> facts.time("receipt.next.answer", due));
        }
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(facts.block());
        blocks.add(new Paper.Heading(2, request.report().title()));
        blocks.add(new Paper.Text(request.report().details()));
        request.answer().map(Answer::text).filter(text -> !text.isEmpty()).ifPresent(text -> {
            blocks.add(new Paper.Heading(2, names.text("request.answer")));
            blocks.add(new Paper.Text(text));
        });
        blocks.add(new Paper.Code(address, names.text("paper.code", address)));
        var footer = kit.city().name() + " · " + number;
        var pdf = kit.documents().pdf(new Paper(names.text("receipt.title"), language, footer, blocks));
        return HttpReply.download("application/pdf", "receipt-" + number.value() + ".pdf", pdf);
    }
}
