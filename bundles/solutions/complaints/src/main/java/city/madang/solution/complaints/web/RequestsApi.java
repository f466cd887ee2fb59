// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Requests for other programs of the city, which show an official's token: the official's inbox, and one request. Reading only;
 * who filed a request is never told here.
 */
public final class RequestsApi {
    private static final int ROWS = 100;

    private final Desk desk;
    private final Requests requests;

    public RequestsApi(Desk desk, Requests requests) {
        this.desk = desk;
        this.requests = requests;
    }

    /** A line of the list. */
    record Line(
            ReceiptNumber number,
            String title,
            Optional<ServiceCode> service,
            Optional<AreaId> area,
            RequestStatus status,
            Optional<DepartmentId> department,
            Instant filed,
            Optional<Instant> due,
            Optional<Instant> answered) {
        static Line of(RequestLine line) {
            return new Line(
                    line.number(),
                    line.title(),
                    line.service(),
                    line.area(),
                    line.status(),
                    line.department(),
                    line.filed(),
                    line.due(),
                    line.answered());
        }
    }

    /** A page of lines; {@code total} is counted no further than {@link Desk#COUNTED}. */
    record Lines(List<Line> requests, int page, long total) {}

    /** A whole request. */
    record Case(
            ReceiptNumber number,
            String title,
            String details,
            String language,
            Optional<ServiceCode> service,
            Optional<AreaId> area,
            Optional<Point> point,
            String address,
            RequestStatus status,
            Optional<DepartmentId> department,
            Instant filed,
            Optional<Instant> due,
            Optional<String> answer,
            Optional<Instant> answered) {
        static Case of(ServiceRequest request) {
            var report = request.report();
            return new Case(
                    request.number(),
                    report.title(),
                    report.details(),
                    report.language().toLanguageTag(),
                    request.service(),
                    report.place().area(),
                    report.place().point(),
                    report.place().address(),
                    request.status(),
                    request.assignment().department(),
                    request.filed(),
                    request.due(),
                    request.answer().map(Answer::text),
                    request.answer().map(Answer::answered));
        }
    }

    public void routes(Routes on) {
        on.get("/api/requests", DeskActions.LOOK, this::list).machines();
        on.get("/api/requests/{number}", DeskActions.LOOK, this::show).machines();
    }

    HttpReply list(HttpCall in) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var found = desk.inbox(official, InboxQuery.of(in.query()), in.query().slice(ROWS));
        var lines = found.items().stream().map(Line::of).toList();
        return HttpReply.json(new Lines(lines, found.slice().page(), found.total()));
    }

    HttpReply show(HttpCall in) {
        var request = requests.find(in.path("number", ReceiptNumber::parse)).orElseThrow(NotFound::new);
        in.must(DeskActions.LOOK, request.guarded());
        return HttpReply.json(Case.of(request));
    }
}
