// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.StoredFile;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import java.time.Instant;
import java.util.List;

/** A request with everything around it, in the reader's language. */
public record RequestView(
        ServiceRequest request,
        String service,
        String area,
        String code,
        String near,
        String department,
        String officer,
        boolean overdue,
        List<StoredFile> photos,
        List<StoredFile> papers,
        List<StepView> steps) {

    /** A step of the timeline. */
    public record StepView(Step step, String department, String who) {}

    /** What everybody may see: without the officer's name and what happened inside the office, or the papers. */
    static RequestView publicly(ServiceRequest request, Names names, Instant now, List<StoredFile> files) {
        var whole = of(request, names, now, files, List.of());
        return new RequestView(
                request,
                whole.service,
                whole.area,
                whole.code,
                "",
                whole.department,
                "",
                whole.overdue,
                whole.photos,
                List.of(),
                List.of());
    }

    static RequestView of(ServiceRequest request, Names names, Instant now, List<StoredFile> files, List<Step> steps) {
        return new RequestView(
                request,
                names.service(request.service()),
                names.area(request.report().place().area()),
                names.code(request.report().place().point()),
                names.near(request.report().place().point()),
                names.department(request.assignment().department()),
                names.officer(request.assignment().officer()),
                request.isOverdue(now),
                files.stream().filter(StoredFile::isImage).toList(),
                files.stream().filter(file -> !file.isImage()).toList(),
                steps.stream()
                        .map(step -> new StepView(step, names.department(step.department()), names.officer(step.who())))
                        .toList());
    }
}
