// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.StoredFile;
import city.madang.module.Kit;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.Splitting;
import city.madang.solution.complaints.Splitting.Part;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.handover.HandedPhotos;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;

/** A request that is about two things becomes two. */
public final class SplittingPages {
    private static final String PATH = "/desk/requests/{number}/split";
    private static final String PHOTOS = "photos";

    private final Kit kit;
    private final Requests requests;
    private final Services services;
    private final Splitting splitting;
    private final CasePage page;

    public SplittingPages(Kit kit, Requests requests, Services services, CasePage page) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.splitting = new Splitting(kit, requests);
        this.page = page;
    }

    public void routes(Routes on) {
        on.form(PATH, DeskActions.ASSIGN, in -> show(in, in.form()), this::split);
    }

    HttpReply show(HttpCall in, Form form) {
        var request = page.permitted(in, DeskActions.ASSIGN);
        if (!request.status().waiting()) {
            throw new NotFound();
        }
        return show(in, form, request);
    }

    private HttpReply show(HttpCall in, Form form, ServiceRequest request) {
        var names = new Names(kit, services, in.locale());
        var photos = requests.files(request.number()).stream()
                .filter(StoredFile::isImage)
                .toList();
        return HttpReply.form(
                "split",
                form,
                Map.of(
                        "request",
                        request,
                        "services",
                        names.orNone("case.service.none", names.services()),
                        "photos",
                        photos,
                        "ticked",
                        form.texts(PHOTOS)));
    }

    HttpReply split(HttpCall in) {
        var request = page.permitted(in, DeskActions.ASSIGN);
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var title = form.text("title").required().max(Report.MOST_TITLE);
        var details = form.text("details").required().max(Report.MOST_DETAILS);
        var code = form.value("service", ServiceCode::new);
        if (code.find().isPresent()
                && code.find().flatMap(services.tree()::offered).isEmpty()) {
            form.error("service", "invalid");
        }
        if (form.hasErrors()) {
            return show(in, form, request);
        }
        var photos = HandedPhotos.ticked(requests.files(request.number()), form.texts(PHOTOS));
        var part = new Part(title.get(), details.get(), code.find(), photos, form.once());
        return page.tried(
                in,
                form,
                () -> {
                    var receipt = splitting.split(in.visitor(), request.number(), version.get(), part);
                    return TakeInPages.given(receipt)
                            .notice("split.done.notice", receipt.number().toString());
                },
                () -> show(in, form, request));
    }
}
