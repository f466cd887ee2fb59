// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import static java.util.stream.Collectors.joining;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Publishing;
import city.madang.solution.complaints.domain.Blackout;
import city.madang.solution.complaints.domain.PersonalWords;
import city.madang.solution.complaints.domain.PublicWords;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What everybody reads of a request, before an official publishes it: words are blacked out here. */
public final class PublishingPages {
    private static final String STEP = "step";
    private static final int MOST_WORDS = 4000;

    private final Publishing publishing;
    private final CasePage page;

    public PublishingPages(Kit kit, CasePage page) {
        this.publishing = new Publishing(kit);
        this.page = page;
    }

    public void routes(Routes on) {
        on.form("/desk/requests/{number}/publishing", DeskActions.ANSWER, this::show, this::submit);
        on.post("/desk/requests/{number}/withhold", DeskActions.ANSWER, this::withhold);
    }

    static String path(ReceiptNumber number) {
        return "/desk/requests/" + number.value() + "/publishing";
    }

    private ServiceRequest permitted(HttpCall in) {
        var request = page.toPublish(in);
        if (!request.report().askedPublic()) {
            throw new NotFound();
        }
        return request;
    }

    /** One text of the form. */
    public record Part(String name, int rows, String text, boolean wrong) {}

    /** As it was left; at first, what the machine proposes. */
    private HttpReply show(HttpCall in) {
        var request = permitted(in);
        var found = found(in, request);
        var shown = publishing.shown(request.number());
        boolean untouched = !request.isPublic() && shown.beside(request).isEmpty();
        var words = found.stream().map(PersonalWords.Found::words).toList();
        return page(in, request, found, untouched ? PublicWords.of(request).without(words) : shown);
    }

    /** Who sees that a name is the citizen's has looked at it. */
    private List<PersonalWords.Found> found(HttpCall in, ServiceRequest request) {
        var found = publishing.personal(request);
        if (found.stream().anyMatch(each -> each.kind() == PersonalWords.Kind.NAME)) {
            in.must(DeskActions.LOOK, request.guardedWithContact());
        }
        return found;
    }

    private static HttpReply page(
            HttpCall in, ServiceRequest request, List<PersonalWords.Found> found, PublicWords shown) {
        return HttpReply.form(
                "publishing",
                in.form(),
                Map.of(
                        "request", request,
                        "found", found,
                        "words", found.stream().map(PersonalWords.Found::words).collect(joining("\n")),
                        "parts", parts(PublicWords.of(request), shown),
                        "original", PublicWords.of(request),
                        "publishable", Publication.possible(request)));
    }

    private static List<Part> parts(PublicWords original, PublicWords shown) {
        return Stream.of(
                        part("title", 2, original.title(), shown.title()),
                        part("details", 10, original.details(), shown.details()),
                        part("address", 2, original.address(), shown.address()),
                        part("answer", 8, original.answer(), shown.answer()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Part> part(String name, int rows, String original, String shown) {
        return Optional.of(new Part(name, rows, shown, !Blackout.onlyTakesOut(original, shown)))
                .filter(any -> !original.isEmpty());
    }

    HttpReply submit(HttpCall in) {
        var request = permitted(in);
        var form = in.form();
        return form.text(STEP).find().filter("words"::equals).isPresent()
                ? blackedOut(in, request)
                : publish(in, request, form);
    }

    /** Begins again with the original. */
    private HttpReply blackedOut(HttpCall in, ServiceRequest request) {
        var words = in.form().text("words").max(MOST_WORDS).find().orElse("");
        return page(
                in,
                request,
                found(in, request),
                PublicWords.of(request).without(words.lines().toList()));
    }

    private HttpReply publish(HttpCall in, ServiceRequest request, Form form) {
        var version = form.value("version", Integer::valueOf).required();
        var original = PublicWords.of(request);
        var words = new PublicWords(
                text(form, "title", original.title(), PublicWords.MOST_TITLE),
                text(form, "details", original.details(), PublicWords.MOST_TEXT),
                text(form, "address", original.address(), PublicWords.MOST_ADDRESS),
                text(form, "answer", original.answer(), PublicWords.MOST_TEXT));
        if (form.hasErrors()) {
            return page(in, request, found(in, request), words);
        }
        return page.act(
                in,
                form,
                Publication.possible(request) ? "publishing.done" : "publishing.kept",
                () -> publishing.show(in.visitor(), request.number(), version.get(), words),
                () -> page(in, request, found(in, request), words));
    }

    /** Spaces around the original do not come back from a form. */
    private static String text(Form form, String name, String original, int most) {
        var typed = form.text(name).max(most).find().orElse("");
        if (typed.equals(original.strip().replace("\r\n", "\n"))) {
            return original;
        }
        if (!Blackout.onlyTakesOut(original, typed)) {
            form.error(name, "altered", Blackout.MARK);
        }
        return typed;
    }

    HttpReply withhold(HttpCall in) {
        var request = permitted(in);
        return page.act(
                in,
                in.form(),
                "publishing.withhold.done",
                () -> publishing.withhold(in.visitor(), request.number(), request.version()));
    }
}
