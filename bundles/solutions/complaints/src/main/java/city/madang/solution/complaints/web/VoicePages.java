// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.complaints.Periods;
import city.madang.solution.complaints.PublicRequests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.VoiceReports;
import city.madang.solution.complaints.VoiceStories;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.VoiceLine;
import city.madang.solution.complaints.domain.VoiceReport;
import city.madang.solution.complaints.store.VoiceHead;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports of the citizens' voice, as everybody reads them: page, table and paper of an edition say the same for ever. */
public final class VoicePages {
    private static final int LISTED = 300;

    /** A paper takes half a second of the server's time. */
    private static final int PAPERS_PER_MINUTE = 10;

    private final Kit kit;
    private final Services services;
    private final VoiceReports reports;
    private final VoiceStories stories;

    /** A report as it is listed. */
    public record Listed(VoiceHead head, String title) {}

    public VoicePages(Kit kit, Services services, PublicRequests published, VoiceReports reports) {
        this.kit = kit;
        this.services = services;
        this.reports = reports;
        this.stories = new VoiceStories(kit, published);
    }

    public void routes(Routes on) {
        on.get("/reports", Action.PUBLIC, this::list);
        on.get("/reports/{span}", Action.PUBLIC, this::show);
        on.get("/reports/{span}/report.pdf", Action.PUBLIC, this::paper).limited(PAPERS_PER_MINUTE);
    }

    HttpReply list(HttpCall in) {
        var periods = new Periods(kit.texts(), in.locale());
        var listed = reports.published(LISTED).stream()
                .map(head -> new Listed(head, periods.report(Span.parse(head.span()))))
                .toList();
        return HttpReply.page("voice-list", Map.of("listed", listed));
    }

    private VoiceReport report(HttpCall in) {
        var span = in.path("span", Span::parse);
        return reports.find(span, in.query().value("edition", Integer::valueOf)).orElseThrow(NotFound::new);
    }

    HttpReply show(HttpCall in) {
        var report = report(in);
        var names = new Names(kit, services, in.locale());
        var file = TableFile.asked(in.query());
        if (file.isPresent()) {
            var title = names.report(report.span());
            var table = new VoiceTable(names, new VoiceView(report, names, in.locale())).table(report, title);
            return file.get().send(kit.documents(), name(report), table, in.locale());
        }
        return page(in, report, reports.editions(report.span()));
    }

    /** @param editions none for a draft */
    HttpReply page(HttpCall in, VoiceReport report, List<VoiceHead> editions) {
        var names = new Names(kit, services, in.locale());
        var view = new VoiceView(report, names, in.locale());
        var model = new HashMap<String, Object>();
        model.put("title", names.report(report.span()));
        model.put("report", report);
        model.put("few", VoiceLine.FEW);
        model.put("words", report.wordsFor(in.locale()));
        model.put("periods", view.periods());
        model.put("lines", view.lines());
        model.put("parts", view.parts());
        model.put("course", kit.documents().chart(view.course(), in.locale()));
        model.put("kinds", view.kinds().map(chart -> kit.documents().chart(chart, in.locale())));
        model.put("stories", view.stories(stories.of(report.stories())));
        model.put("editions", editions);
        model.put("files", "/reports/" + report.span());
        return HttpReply.page("voice", model);
    }

    HttpReply paper(HttpCall in) {
        var report = report(in);
        var names = new Names(kit, services, in.locale());
        var view = new VoiceView(report, names, in.locale());
        var title = names.report(report.span());
        var address = in.link("/reports/" + report.span());
        var footer = kit.city().name() + " · " + names.text("voice.edition", report.edition());
        var paper = new VoicePaper(report, names, view, in.locale())
                .paper(title, footer, view.stories(stories.of(report.stories())), address);
        return HttpReply.download(
                "application/pdf", name(report) + ".pdf", kit.documents().pdf(paper));
    }

    private static String name(VoiceReport report) {
        return "report-" + report.span() + (report.edition() > 1 ? "-" + report.edition() : "");
    }
}
