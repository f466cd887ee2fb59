// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.export.ExportSource;
import city.madang.export.Exported;
import city.madang.export.Share;
import city.madang.file.StoredFile;
import city.madang.geo.Point;
import city.madang.module.Kit;
import city.madang.solution.complaints.Dossiers;
import city.madang.solution.complaints.NamesIn;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.Rating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All requests, for leaving with them. Without personal data the words and the place of a request that is not public stay here, and
 * so do all notes; what happened and when is given.
 */
public final class RequestExport implements ExportSource<ExportedRequest> {
    private final Kit kit;
    private final Services services;
    private final Dossiers dossiers;

    public RequestExport(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.dossiers = new Dossiers(kit);
    }

    @Override
    public Class<ExportedRequest> type() {
        return ExportedRequest.class;
    }

    @Override
    public List<Exported<ExportedRequest>> after(String after, int most, Share share) {
        var page = dossiers.after(after, most);
        var names = NamesIn.firstLanguage(kit, services);
        var files = share.personal()
                ? kit.files()
                        .listAll(page.stream()
                                .map(each -> each.request().number().value())
                                .toList())
                : Map.<String, List<StoredFile>>of();
        return page.stream()
                .map(each -> exported(
                        new Told(each, share),
                        names,
                        files.getOrDefault(each.request().number().value(), List.of())))
                .toList();
    }

    private static Exported<ExportedRequest> exported(Told told, NamesIn names, List<StoredFile> files) {
        var number = told.dossier().request().number().value();
        return new Exported<>(number, row(told, names, files), told.point(), files);
    }

    static ExportedRequest row(Told told, NamesIn names, List<StoredFile> files) {
        // longer: a line for each column
        var request = told.dossier().request();
        var report = request.report();
        var course = request.course();
        var department = request.assignment().department();
        var area = report.place().area();
        var origin = told.dossier().origin();
        var contact = told.contact();
        return new ExportedRequest(
                request.number().value(),
                told.words(report.title(), PublicVersion::title),
                told.words(report.details(), PublicVersion::details),
                report.language().toLanguageTag(),
                request.service().map(code -> code.value()),
                names.service(request.service()),
                department.map(id -> id.value()),
                names.department(department),
                area.map(id -> id.value()),
                names.area(area),
                told.words(report.place().address(), PublicVersion::address),
                told.point().map(Point::latitude),
                told.point().map(Point::longitude),
                request.channel().name(),
                request.status().name(),
                request.filed(),
                request.due(),
                request.answer().map(Answer::answered),
                told.words(request.answer().map(Answer::text).orElse(""), PublicVersion::answer),
                report.askedPublic(),
                request.publication().name(),
                told.shown(PublicVersion::title),
                told.shown(PublicVersion::details),
                told.shown(PublicVersion::address),
                told.shown(PublicVersion::answer),
                request.rating().map(Rating::stars),
                told.personal(request.rating().map(Rating::reason).orElse("")),
                course.returns(),
                course.merger().map(Merger::leading).map(number -> number.value()),
                course.merger().map(Merger::before).map(Enum::name),
                contact.name(),
                contact.reach(),
                request.imported(),
                text(origin, Origin::source),
                text(origin, Origin::sourceKey),
                text(origin, Origin::sourceStatus),
                text(origin, Origin::sourceChannel),
                told.dossier().erased(),
                told.history(names),
                told.opinions(),
                told.transfers(),
                told.answers(names),
                files.stream().map(RequestExport::attached).toList());
    }

    private static String text(Optional<Origin> origin, Function<Origin, String> part) {
        return origin.map(part).orElse("");
    }

    private static ExportedRequest.Attached attached(StoredFile file) {
        return new ExportedRequest.Attached(file.id().value(), file.name(), file.type(), file.size(), file.storedAt());
    }
}
