// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
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
        var facts = new ArrayList<Paper.Fact>();
        add(facts, names.text("request.number"), request.number().toString());
        add(facts, names.text("request.service"), view.service());
        add(facts, names.text("request.place"), place(view));
        add(facts, names.text("request.department"), view.department());
        add(facts, names.text("request.filed"), when(request.filed(), locale));
        add(facts, names.text("paper.answered"), when(answer.answered(), locale));
        return new Paper(
                names.text("request.answer"),
                locale,
                kit.city().name() + " · " + request.number(),
                List.of(
                        new Paper.Facts(facts),
                        new Paper.Heading(2, request.report().title()),
                        new Paper.Text(request.report().details()),
                        new Paper.Heading(2, names.text("request.answer")),
                        new Paper.Text(answer.text()),
                        new Paper.Code(address, names.text("paper.code", address))));
    }

    static String place(RequestView view) {
        var address = view.request().report().place().address();
        return view.area().isEmpty() || address.isEmpty() ? view.area() + address : view.area() + ", " + address;
    }

    private static void add(List<Paper.Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Paper.Fact(label, value));
        }
    }

    private String when(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale)
                .withZone(kit.city().zone())
                .format(instant);
    }
}
