// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.util.List;
import java.util.Locale;

/** The city's answer on paper, with a code that leads to the request; the citizen keeps it, or the office sends it by post. */
final class AnswerPaper {
    private final Kit kit;

    AnswerPaper(Kit kit) {
        this.kit = kit;
    }

    HttpReply send(HttpCall in, RequestView view, Names names) {
        var answer =
                view.request().answer().filter(given -> !given.text().isEmpty()).orElseThrow(NotFound::new);
        var number = view.request().number();
        var address = in.link("/requests/" + number.value());
        var paper = paper(view, names, answer, in.locale(), address);
        return HttpReply.download(
                "application/pdf",
                "answer-" + number.value() + ".pdf",
                kit.documents().pdf(paper));
    }

    private Paper paper(RequestView view, Names names, Answer answer, Locale locale, String address) {
        var request = view.request();
        var facts = new PaperFacts(kit, names, locale)
                .add("request.number", request.number().toString())
                .add("request.service", view.service())
                .place(view)
                .add("request.department", view.department())
                .time("request.filed", request.filed())
                .time("paper.answered", answer.answered());
        return new Paper(
                names.text("request.answer"),
                locale,
                kit.city().name() + " · " + request.number(),
                List.of(
                        facts.block(),
                        new Paper.Heading(2, request.report().title()),
                        new Paper.Text(request.report().details()),
                        new Paper.Heading(2, names.text("request.answer")),
                        new Paper.Text(answer.text()),
                        new Paper.Code(address, names.text("paper.code", address))));
    }
}
