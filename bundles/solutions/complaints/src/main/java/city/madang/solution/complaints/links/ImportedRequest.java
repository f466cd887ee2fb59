// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Codes;
import city.madang.intake.ImportRow;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A row of another system, read as a request. The README lists the fields. */
record ImportedRequest(ImportRow row) {
    static final Set<String> FIELDS = Set.of(
            "key",
            "title",
            "text",
            "service",
            "department",
            "departmentName",
            "area",
            "address",
            "latitude",
            "longitude",
            "status",
            "sourceStatus",
            "channel",
            "sourceChannel",
            "filed",
            "due",
            "answered",
            "answer",
            "public",
            "language",
            "number",
            "serviceName",
            "areaName",
            "published",
            "stars",
            "ratingReason",
            "returns",
            "leader",
            "before");

    /** Characters of a value in a message. */
    private static final int SHOWN = 60;

    /** The most characters that the tables hold. */
    private static final Map<String, Integer> LENGTHS = Map.of(
            "key", 100,
            "title", 200,
            "text", 8000,
            "answer", 8000,
            "ratingReason", Rating.MOST_REASON,
            "address", 300,
            "sourceStatus", 60,
            "sourceChannel", 60);

    /** What is missing or too long, in plain English; whether the rest can be read shows {@link #toRequest}. */
    Optional<String> problem() {
        if (key().isEmpty()) {
            return Optional.of("the field key is empty");
        }
        if (row.time("filed").isEmpty()) {
            return Optional.of("the field filed is empty or no time");
        }
        if (words("title").or(() -> words("text")).isEmpty()) {
            return Optional.of("title and text are both empty");
        }
        return LENGTHS.keySet().stream()
                .filter(field -> text(field).length() > LENGTHS.get(field))
                .min(Comparator.naturalOrder())
                .map(field -> field + " has more than " + LENGTHS.get(field) + " characters");
    }

    /** The one that its citizen was told, when the file is an export of ours. */
    Optional<ReceiptNumber> number() {
        return value("number", ReceiptNumber::parse);
    }

    boolean isNumbered() {
        return words("number").isPresent();
    }

    String key() {
        return text("key");
    }

    Instant filed() {
        return row.time("filed").orElseThrow();
    }

    private Optional<ServiceCode> service() {
        return words("service").map(words -> new ServiceCode(Codes.of(words, ServiceCode.LONGEST)));
    }

    /** In the words of the other system. */
    String serviceName() {
        return words("serviceName").orElseGet(() -> text("service"));
    }

    private Optional<DepartmentId> department() {
        return words("department").map(words -> new DepartmentId(Codes.of(words, DepartmentId.LONGEST)));
    }

    String departmentName() {
        return words("departmentName").orElseGet(() -> text("department"));
    }

    private Optional<AreaId> area() {
        return words("area").map(words -> new AreaId(Codes.of(words, AreaId.LONGEST)));
    }

    String areaName() {
        return words("areaName").orElseGet(() -> text("area"));
    }

    Origin origin(ReceiptNumber number, String source) {
        return new Origin(number, source, key(), text("sourceStatus"), text("sourceChannel"));
    }

    /** @throws IllegalArgumentException saying in plain English which field cannot be read */
    ServiceRequest toRequest(ReceiptNumber number) {
        var title = words("title").orElseGet(() -> Report.cut(text("text").replace('\n', ' '), Report.MOST_TITLE));
        var place = new Place(area(), point(), text("address"));
        return new ServiceRequest(
                number,
                new Report(title, text("text"), language(), isPublic(), place),
                channel(),
                filed(),
                course(),
                row.time("answered").map(when -> new Answer(text("answer"), when)),
                publication(),
                rating(),
                true,
                0);
    }

    private boolean isPublic() {
        return text("public").equals("yes");
    }

    private Course course() {
        var leader = value("leader", ReceiptNumber::parse);
        return new Course(
                status(),
                service(),
                new Assignment(department(), Optional.empty()),
                row.time("due"),
                value("returns", ImportedRequest::count).orElse(0),
                0,
                leader.flatMap(
                        other -> value("before", RequestStatus::valueOf).map(before -> new Merger(other, before))));
    }

    private static int count(String typed) {
        int count = Integer.parseInt(typed);
        if (count < 0) {
            throw new IllegalArgumentException("below nothing");
        }
        return count;
    }

    /** Other systems publish what their citizens filed for all. */
    private Publication publication() {
        return value("published", Publication::valueOf).orElse(isPublic() ? Publication.TEXT : Publication.NOTHING);
    }

    private Optional<Rating> rating() {
        return value("stars", stars -> new Rating(Rating.parseStars(stars), text("ratingReason")));
    }

    private RequestStatus status() {
        return value("status", RequestStatus::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("the field status is empty"));
    }

    private Way channel() {
        return value("channel", Way::valueOf).orElse(Way.OTHER);
    }

    private Optional<Point> point() {
        return value("latitude", Double::valueOf)
                .flatMap(north -> value("longitude", Double::valueOf).map(east -> new Point(north, east)));
    }

    private Locale language() {
        return words("language").map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }

    /** @throws IllegalArgumentException naming the field */
    private <T> Optional<T> value(String field, Function<String, T> how) {
        return words(field).map(typed -> {
            try {
                return how.apply(typed);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(field + " cannot be read: " + Report.cut(typed, SHOWN), e);
            }
        });
    }

    private Optional<String> words(String field) {
        return row.text(field).map(String::strip).filter(words -> !words.isEmpty());
    }

    private String text(String field) {
        return words(field).orElse("");
    }
}
