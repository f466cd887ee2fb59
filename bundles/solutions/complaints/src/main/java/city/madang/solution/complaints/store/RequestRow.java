// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A row of {@code complaints_request}, column by column: the flat form of a {@link ServiceRequest}. */
public record RequestRow(
        ReceiptNumber number,
        String title,
        String details,
        Locale lang,
        boolean askedPublic,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        Optional<Double> latitude,
        Optional<Double> longitude,
        String address,
        Way channel,
        RequestStatus status,
        Optional<DepartmentId> department,
        Optional<PersonId> officer,
        Instant filed,
        Optional<Instant> due,
        Optional<String> answer,
        Optional<Instant> answered,
        boolean published,
        boolean photosPublished,
        Optional<Integer> stars,
        Optional<String> ratingReason,
        boolean imported,
        int version,
        int returns,
        int raised,
        Optional<ReceiptNumber> leader,
        Optional<RequestStatus> beforeMerger,
        Optional<String> spot) {

    public static RequestRow of(ServiceRequest request) {
        // longer: a line for each column
        var report = request.report();
        var place = report.place();
        return new RequestRow(
                request.number(),
                report.title(),
                report.details(),
                report.language(),
                report.askedPublic(),
                request.service(),
                place.area(),
                place.point().map(Point::latitude),
                place.point().map(Point::longitude),
                place.address(),
                request.channel(),
                request.status(),
                request.assignment().department(),
                request.assignment().officer(),
                request.filed(),
                request.due(),
                request.answer().map(Answer::text),
                request.answer().map(Answer::answered),
                request.isPublic(),
                request.publication() == Publication.TEXT_AND_PHOTOS,
                request.rating().map(Rating::stars),
                request.rating().map(Rating::reason),
                request.imported(),
                request.version(),
                request.course().returns(),
                request.course().raised(),
                request.course().merger().map(Merger::leading),
                request.course().merger().map(Merger::before),
                Spot.of(place));
    }

    public ServiceRequest toRequest() {
        var point = latitude.flatMap(north -> longitude.map(east -> new Point(north, east)));
        return new ServiceRequest(
                number,
                new Report(title, details, lang, askedPublic, new Place(area, point, address)),
                channel,
                filed,
                new Course(status, service, new Assignment(department, officer), due, returns, raised, merger()),
                answered.map(when -> new Answer(answer.orElse(""), when)),
                publication(),
                stars.map(given -> new Rating(given, ratingReason.orElse(""))),
                imported,
                version);
    }

    private Optional<Merger> merger() {
        return leader.flatMap(other -> beforeMerger.map(before -> new Merger(other, before)));
    }

    private Publication publication() {
        if (!published) {
            return Publication.NOTHING;
        }
        return photosPublished ? Publication.TEXT_AND_PHOTOS : Publication.TEXT;
    }
}
