// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.DepartmentId;
import city.madang.identity.Guarded;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.Advice;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.DecidedRow;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.suggest.Suggestion.Guess;
import city.madang.web.HttpCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What decided requests say about one, for an official: only what the city has, and only requests that the official may see. */
record AdviceView(List<Line> lines, List<Like> like) {
    private static final int FEW = 3;

    /**
     * A suggestion.
     *
     * @param field what it is for: {@code service} or {@code department}
     * @param confidence 0 to 1
     * @param words of the request that speak for it
     * @param taken whether the request has it already
     */
    record Line(String field, String code, String name, double confidence, String words, boolean taken) {}

    /** A request that was decided. */
    record Like(ReceiptNumber number, String title, String lang, String service, String department) {}

    static AdviceView of(HttpCall in, ServiceRequest request, Advice advice, Names names) {
        var suggestion = advice.about(request);
        var service = line(
                "service",
                suggestion.service(),
                code -> names.knownService(new ServiceCode(code)),
                request.service().map(ServiceCode::value));
        var department = line(
                "department",
                suggestion.department(),
                code -> Optional.of(names.department(Optional.of(new DepartmentId(code)))),
                request.assignment().department().map(DepartmentId::value));
        var like = seen(in, advice, suggestion).stream()
                .filter(row -> !row.number().equals(request.number()))
                .limit(FEW)
                .map(row -> new Like(
                        row.number(),
                        row.title(),
                        row.lang().toLanguageTag(),
                        row.service().flatMap(names::knownService).orElse(""),
                        names.department(row.department())))
                .toList();
        return new AdviceView(
                Stream.of(service, department).flatMap(Optional::stream).toList(), like);
    }

    /** The like requests that the official may look at. */
    static List<DecidedRow> seen(HttpCall in, Advice advice, Suggestion suggestion) {
        return advice.like(suggestion).stream()
                .filter(row -> in.may(
                        DeskActions.LOOK,
                        new Guarded(row.department(), row.area(), row.number().value(), false)))
                .toList();
    }

    private interface Naming {
        /** @throws IllegalArgumentException when it is no such code at all */
        Optional<String> name(String code);
    }

    private static Optional<Line> line(String field, Guess guess, Naming naming, Optional<String> present) {
        return guess.best()
                .flatMap(best -> named(best, naming)
                        .map(name -> new Line(
                                field,
                                best.code(),
                                name,
                                best.confidence(),
                                String.join(", ", guess.words()),
                                present.filter(best.code()::equals).isPresent())));
    }

    /** Empty when the city has no such thing: a file may have taught codes of another system. */
    private static Optional<String> named(Candidate best, Naming naming) {
        try {
            return naming.name(best.code()).filter(name -> !name.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
