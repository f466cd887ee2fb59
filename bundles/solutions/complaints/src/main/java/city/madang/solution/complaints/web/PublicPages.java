// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.data.Sliced;
import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Faqs;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.PublicRequests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.PublicWords;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.PublicFilter;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Query;
import city.madang.web.Routes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What everybody can read: the start page, public requests, questions that are asked often. */
public final class PublicPages {
    private static final int ROWS = 20;
    private static final int LATEST = 5;
    private static final int YEARS = 20;

    private final Kit kit;
    private final PublicRequests published;
    private final Services services;
    private final Faqs faqs;
    private final Attachments attachments;
    private final Photos photos;

    public PublicPages(Kit kit, PublicRequests published, Services services, Faqs faqs) {
        this.kit = kit;
        this.published = published;
        this.services = services;
        this.faqs = faqs;
        this.attachments = new Attachments(kit);
        this.photos = new Photos(kit);
    }

    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::home);
        on.get("/find", Action.PUBLIC, in -> HttpReply.seeOther("//account/receipt"));
        on.get("/public", Action.PUBLIC, this::list);
        on.get("/public/{number}", Action.PUBLIC, this::show);
        on.get("/public/{number}/files/{file}", Action.PUBLIC, this::photo);
        on.get("/faq", Action.PUBLIC, in -> HttpReply.page("faqs", Map.of("faqs", faqs.in(in.locale()))));
        on.get("/faq/{id}", Action.PUBLIC, this::faq);
    }

    HttpReply home(HttpCall in) {
        var names = new Names(kit, services, in.locale());
        var latest = published.list(PublicFilter.ALL, in.query().slice(LATEST));
        return HttpReply.page("home", Map.of("latest", lines(latest, names).items(), "faqs", faqs.in(in.locale())));
    }

    HttpReply list(HttpCall in) {
        var names = new Names(kit, services, in.locale());
        var query = in.query();
        var slice = query.slice(ROWS);
        var near = NearPlace.of(kit, query, in.locale());
        var filter = filter(query, near);
        var words = query.text("words").orElse("");
        var found = words.isEmpty()
                ? lines(published.list(filter, slice), names)
                : hits(published.search(words, in.locale(), filter, slice), names);
        var model = new HashMap<String, Object>(Map.of(
                "found", found,
                "most", found.total() >= Desk.COUNTED,
                "words", words,
                "service", query.text("service").orElse(""),
                "area", query.text("area").orElse(""),
                "year", query.text("year").orElse(""),
                "services", names.orNone("filter.service.any", names.kinds()),
                "areas", names.orNone("filter.area.any", names.areas()),
                "years", names.orNone("filter.year.any", years())));
        model.put("near", near.words());
        model.put("nearest", near.name(in.locale()));
        model.put("others", near.others(in.locale()));
        return HttpReply.page("public", "list", model);
    }

    /** A place that nobody knows by this name restricts nothing; the page says so. */
    private PublicFilter filter(Query query, NearPlace near) {
        var year = query.value("year", PublicPages::year);
        return new PublicFilter(
                query.value("service", ServiceCode::new),
                query.value("area", AreaId::new),
                year.map(this::beginning),
                year.map(each -> beginning(each.plusYears(1))),
                near.around());
    }

    private static Year year(String typed) {
        int year = Integer.parseInt(typed);
        if (year < 1900 || year > 2999) {
            throw new IllegalArgumentException("year " + year);
        }
        return Year.of(year);
    }

    private Instant beginning(Year year) {
        return year.atDay(1).atStartOfDay(kit.city().zone()).toInstant();
    }

    private List<Choice> years() {
        int now = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone()).getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(ago -> String.valueOf(now - ago))
                .map(year -> new Choice(year, year))
                .toList();
    }

    private static Sliced<LineView> lines(Sliced<RequestLine> found, Names names) {
        var lines = found.items().stream()
                .map(line -> LineView.publicly(line, names, List.of()))
                .toList();
        return new Sliced<>(lines, found.slice(), found.total());
    }

    private static Sliced<LineView> hits(Sliced<PublicRequests.Found> found, Names names) {
        var lines = found.items().stream()
                .map(each -> LineView.publicly(each.line(), names, each.hit().excerpt()))
                .toList();
        return new Sliced<>(lines, found.slice(), found.total());
    }

    HttpReply show(HttpCall in) {
        var request = request(in);
        var names = new Names(kit, services, in.locale());
        var shown = photos.publicly(request);
        var own = CrewPhotos.taken(shown, Optional.empty());
        var model = new HashMap<String, Object>(CrewPhotos.of(shown));
        model.put("view", RequestView.publicly(request, names, kit.clock().instant(), own));
        model.put("blackedOut", PublicWords.of(request).blackedOut());
        return HttpReply.page("example", model);
    }

    HttpReply photo(HttpCall in) {
        return attachments.sendShown(in, photos.publicly(request(in)));
    }

    HttpReply faq(HttpCall in) {
        var faq = faqs.find(in.path("id")).orElseThrow(NotFound::new);
        return HttpReply.page("faq", Map.of("faq", faq));
    }

    private ServiceRequest request(HttpCall in) {
        return published.find(in.path("number", ReceiptNumber::parse)).orElseThrow(NotFound::new);
    }
}
