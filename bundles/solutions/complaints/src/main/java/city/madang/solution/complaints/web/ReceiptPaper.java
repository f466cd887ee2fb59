// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;

/** Number and PIN on paper, in the citizen's language, with a code that leads to the request. */
record ReceiptPaper(Kit kit, Services services) {

    HttpReply send(HttpCall in, ServiceRequest request, String pin) {
        var number = request.number();
        var language = request.report().language();
        var names = new Names(kit, services, language);
        var address = in.link("/requests/" + number.value());
        var facts = new ArrayList<Paper.Fact>();
        facts.add(new Paper.Fact(names.text("receipt.number"), number.toString()));
        facts.add(new Paper.Fact(names.text("receipt.pin"), pin));
        facts.add(new Paper.Fact(names.text("request.filed"), when(request.filed(), language)));
        if (request.status().waiting()) {
            request.due().ifPresent(due -> facts.add(dueBy(names, due, language)));
        }
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Facts(facts));
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

    private Paper.Fact dueBy(Names names, Instant due, Locale language) {
        return new Paper.Fact(names.text("receipt.next.answer"), when(due, language));
    }

    private String when(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(language)
                .withZone(kit.city().zone())
                .format(instant);
    }
}
