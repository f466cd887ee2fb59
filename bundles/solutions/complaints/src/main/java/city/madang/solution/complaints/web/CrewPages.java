// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.Upload;
import city.madang.geo.Point;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.ComplaintsModule;
import city.madang.solution.complaints.Crew;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.CrewReport;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import city.madang.solution.complaints.domain.CrewReport.Outcome;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A crew's pages on a phone: what has to be done, and that it is done. Scripts keep them where there is no line. */
public final class CrewPages {
    private static final String LIST = "/desk/crew";
    private static final String WORKER = "/web/complaints/worker.js";

    private final Kit kit;
    private final Crew crew;
    private final Requests requests;
    private final Services services;
    private final Attachments attachments;

    /**
     * A request as it stands in the list.
     *
     * @param place its position, for the phone's own map; empty without one
     */
    public record Job(ServiceRequest request, String service, String area, String place, boolean overdue) {}

    public CrewPages(Kit kit, Crew crew, Requests requests, Services services) {
        this.kit = kit;
        this.crew = crew;
        this.requests = requests;
        this.services = services;
        this.attachments = new Attachments(kit);
    }

    public void routes(Routes on) {
        on.get(LIST, DeskActions.WORK, this::list);
        on.get(LIST + "/worker.js", DeskActions.WORK, in -> worker());
        on.form(LIST + "/{number}", DeskActions.WORK, in -> show(in, in.form()), this::done)
                .uploads("before", FilingForm.PHOTOS)
                .uploads("after", FilingForm.PHOTOS);
        on.get(LIST + "/{number}/files/{file}", DeskActions.WORK, this::file);
    }

    HttpReply list(HttpCall in) {
        var names = new Names(kit, services, in.locale());
        var me = me(in);
        var jobs = crew.jobs(me).stream().map(each -> job(each, names)).toList();
        return HttpReply.page("crew", Map.of("jobs", jobs, "me", me.id().value()));
    }

    private Job job(ServiceRequest request, Names names) {
        return new Job(
                request,
                names.service(request.service()),
                names.area(request.report().place().area()),
                place(request),
                request.isOverdue(kit.clock().instant()));
    }

    /** Latitude and longitude as a {@code geo:} address has them (RFC 5870). */
    private static String place(ServiceRequest request) {
        return request.report().place().point().map(CrewPages::coordinates).orElse("");
    }

    private static String coordinates(Point point) {
        return point.latitude() + "," + point.longitude();
    }

    private static Official me(HttpCall in) {
        return in.visitor().official().orElseThrow(NotFound::new);
    }

    HttpReply show(HttpCall in, Form form) {
        var request = permitted(in);
        if (request.assignment().officer().filter(me(in).id()::equals).isEmpty()) {
            throw new NotFound();
        }
        var names = new Names(kit, services, in.locale());
        var files = requests.files(request.number());
        var view = RequestView.of(request, names, kit.clock().instant(), files, List.of());
        return HttpReply.form(
                "crew-job",
                form,
                Map.of(
                        "view",
                        view,
                        "given",
                        GivenView.of(requests.given(request.number()), in.locale()),
                        "place",
                        place(request),
                        "me",
                        me(in).id().value(),
                        "usual",
                        kit.texts().text(request.report().language(), "crew-job.words.usual")));
    }

    /** Whoever works in its department may report: perhaps somebody else was put in charge meanwhile. */
    private ServiceRequest permitted(HttpCall in) {
        var request = requests.find(CasePage.number(in)).orElseThrow(NotFound::new);
        in.must(DeskActions.WORK, request.guarded());
        return request;
    }

    HttpReply done(HttpCall in) {
        var request = permitted(in);
        var form = in.form();
        var words = form.text("words").required().max(Step.MOST_WORDS);
        var mark = form.text("mark").max(CrewReport.MOST_MARK);
        var photos = new EnumMap<Moment, List<Upload>>(Moment.class);
        photos.put(Moment.BEFORE, form.images("before").get());
        photos.put(Moment.AFTER, form.images("after").get());
        if (form.hasErrors()) {
            return show(in, form);
        }
        var work = new Crew.Work(request.number(), mark.find().orElse(form.once()), words.get(), photos);
        var outcome = crew.done(in.visitor(), work);
        var back = outcome == Outcome.KEPT ? LIST + "?kept=" + request.number().value() : LIST;
        return HttpReply.seeOther(back)
                .notice("crew.done." + outcome, request.report().title());
    }

    HttpReply file(HttpCall in) {
        return attachments.send(in, permitted(in).number());
    }

    /** Served below the pages that it keeps, because browsers let a worker reach no further. */
    private HttpReply worker() {
        try (var script = CrewPages.class.getResourceAsStream(WORKER)) {
            return HttpReply.text("text/javascript", new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .header("Service-Worker-Allowed", "/" + ComplaintsModule.ID + LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
