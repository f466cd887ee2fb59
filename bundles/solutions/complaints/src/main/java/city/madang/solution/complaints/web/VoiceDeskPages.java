// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import static java.util.stream.Collectors.toMap;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Periods;
import city.madang.solution.complaints.PublicRequests;
import city.madang.solution.complaints.VoiceReports;
import city.madang.solution.complaints.VoiceStories;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.VoiceReport;
import city.madang.solution.complaints.domain.VoiceWords;
import city.madang.solution.complaints.store.VoiceHead;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writing and publishing a report of the citizens' voice. */
public final class VoiceDeskPages {
    private static final String PAGE = "/desk/reports";
    private static final String ONE = PAGE + "/{span}";
    private static final int MONTHS = 12;
    private static final int YEARS = 3;
    private static final int LISTED = 300;

    private final Kit kit;
    private final VoiceReports reports;
    private final VoicePages pages;
    private final VoiceStories stories;

    /** A period that is over. */
    public record Listed(String span, String title, Optional<VoiceHead> draft, Optional<VoiceHead> published) {}

    /** What is written in one language. */
    public record Written(String tag, String language, VoiceWords words) {}

    /** A request that a report may tell of. */
    public record Offered(ServiceRequest request, boolean chosen) {}

    public VoiceDeskPages(Kit kit, VoiceReports reports, PublicRequests published, VoicePages pages) {
        this.kit = kit;
        this.reports = reports;
        this.pages = pages;
        this.stories = new VoiceStories(kit, published);
    }

    public void routes(Routes on) {
        on.get(PAGE, DeskActions.REPORT, this::list);
        on.form(ONE, DeskActions.REPORT, in -> edit(in, in.form(), draft(in)), this::save);
        on.get(ONE + "/preview", DeskActions.REPORT, in -> pages.page(in, draft(in), List.of()));
        on.post(ONE + "/publish", DeskActions.REPORT_PUBLISH, this::publish);
    }

    private VoiceReport draft(HttpCall in) {
        if (!VoiceReports.mayWrite(in.visitor())) {
            throw new NotAllowed("voice.whole-city");
        }
        var span = in.path("span", Span::parse);
        if (!reports.isOver(span)) {
            throw new NotFound();
        }
        return reports.draft(span);
    }

    HttpReply list(HttpCall in) {
        var now = YearMonth.from(
                LocalDate.ofInstant(kit.clock().instant(), kit.city().zone()));
        var months = Stream.iterate(Span.month(now).before(), Span::before).limit(MONTHS);
        var years =
                Stream.iterate(Span.year(now.getYear()).before(), Span::before).limit(YEARS);
        var periods = new Periods(kit.texts(), in.locale());
        var drafts = bySpan(reports.drafts(LISTED));
        var published = bySpan(reports.published(LISTED));
        var listed = Stream.concat(months, years)
                .map(span -> new Listed(
                        span.toString(),
                        periods.report(span),
                        Optional.ofNullable(drafts.get(span.toString())),
                        Optional.ofNullable(published.get(span.toString()))))
                .toList();
        return HttpReply.page("voice-desk", Map.of("listed", listed));
    }

    private static Map<String, VoiceHead> bySpan(List<VoiceHead> heads) {
        return heads.stream().collect(toMap(VoiceHead::span, head -> head));
    }

    private HttpReply edit(HttpCall in, Form form, VoiceReport draft) {
        var offered = new ArrayList<Offered>();
        var chosen = stories.of(draft.stories());
        chosen.forEach(each -> offered.add(new Offered(each, true)));
        stories.proposed(draft.span()).stream()
                .filter(each -> !draft.stories().contains(each.number()))
                .forEach(each -> offered.add(new Offered(each, false)));
        var model = new HashMap<String, Object>();
        model.put("title", new Periods(kit.texts(), in.locale()).report(draft.span()));
        model.put("draft", draft);
        model.put(
                "written",
                languages(draft).map(each -> written(each, draft, in.locale())).toList());
        model.put("offered", offered);
        model.put("editions", reports.editions(draft.span()));
        model.put("publisher", VoiceReports.mayPublish(in.visitor()));
        return HttpReply.form("voice-edit", form, model);
    }

    /** The city's, and those of which it has words already. */
    private Stream<Locale> languages(VoiceReport draft) {
        return Stream.concat(
                        kit.city().languages().stream(), draft.words().stream().map(VoiceWords::language))
                .distinct();
    }

    private static Written written(Locale language, VoiceReport draft, Locale reader) {
        var words = draft.words().stream()
                .filter(each -> each.language().equals(language))
                .findFirst()
                .orElse(new VoiceWords(language, "", "", ""));
        return new Written(language.toLanguageTag(), language.getDisplayLanguage(reader), words);
    }

    HttpReply save(HttpCall in) {
        var form = in.form();
        var draft = draft(in);
        var words = languages(draft).flatMap(each -> words(form, each).stream()).toList();
        var next = new VoiceReport(
                draft.span(),
                draft.edition(),
                form.value("version", Integer::valueOf).required().find().orElse(0),
                draft.written(),
                draft.writer(),
                words,
                chosen(form),
                draft.lines());
        if (form.hasErrors()) {
            return edit(in, form, next);
        }
        reports.save(in.visitor(), next);
        return HttpReply.seeOther(PAGE + "/" + draft.span()).notice("voice-edit.saved");
    }

    /** Empty for a language in which nothing was written. */
    private static Optional<VoiceWords> words(Form form, Locale language) {
        var tag = language.toLanguageTag();
        var introduction =
                form.text("introduction." + tag).max(VoiceWords.MOST).find().orElse("");
        var changed = form.text("changed." + tag).max(VoiceWords.MOST).find().orElse("");
        var mended =
                form.text("mended." + tag).max(VoiceWords.MOST_MENDED).find().orElse("");
        if (introduction.isEmpty() && !(changed + mended).isEmpty()) {
            form.error("introduction", "required");
        }
        return (introduction + changed + mended).isEmpty()
                ? Optional.empty()
                : Optional.of(new VoiceWords(language, introduction, changed, mended));
    }

    /** Those that were ticked, then those that were typed. */
    private List<ReceiptNumber> chosen(Form form) {
        var more = form.text("more")
                .find()
                .map(typed -> List.of(typed.split("[\\s,;]+")))
                .orElse(List.of());
        var typed = Stream.concat(form.texts("story").stream(), more.stream()).toList();
        var numbers =
                typed.stream().flatMap(each -> parsed(each).stream()).distinct().toList();
        var found = stories.of(numbers).stream().map(ServiceRequest::number).toList();
        typed.stream()
                .filter(each -> parsed(each).filter(found::contains).isEmpty())
                .forEach(each -> form.error("more", "unknown", each));
        if (found.size() > VoiceReport.MOST_STORIES) {
            form.error("more", "many", VoiceReport.MOST_STORIES);
        }
        return found;
    }

    private static Optional<ReceiptNumber> parsed(String typed) {
        try {
            return Optional.of(ReceiptNumber.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    HttpReply publish(HttpCall in) {
        var span = in.path("span", Span::parse);
        int edition = reports.publish(
                in.visitor(),
                span,
                in.form().value("version", Integer::valueOf).find().orElse(0));
        return HttpReply.seeOther("/reports/" + span).notice("voice-edit.published", edition);
    }
}
