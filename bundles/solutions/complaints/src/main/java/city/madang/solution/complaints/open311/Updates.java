// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import city.madang.data.Slice;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.History;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.open311.Listing.Seen;
import city.madang.solution.complaints.open311.store.UpdateMapper;
import city.madang.solution.complaints.open311.store.UpdateMapper.Happened;
import city.madang.solution.complaints.open311.store.UpdateQuery;
import city.madang.web.HttpCall;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What happened to requests, as programs may read it: with the words of the answer that was published. What officials wrote to the
 * citizen on the way nobody has looked through for the public; only a program that tells it to this citizen reads it.
 */
final class Updates {
    /** What a citizen of ours sees too, without the request itself and what its citizen said. */
    private static final Set<Step.Kind> KINDS = EnumSet.of(
            Step.Kind.CLASSIFIED,
            Step.Kind.ASSIGNED,
            Step.Kind.RETURNED,
            Step.Kind.ASKED,
            Step.Kind.COORDINATED,
            Step.Kind.EXTENDED,
            Step.Kind.WORKED,
            Step.Kind.ANSWERED,
            Step.Kind.REOPENED,
            Step.Kind.TRANSFERRED,
            Step.Kind.HEARD,
            Step.Kind.CAME_BACK,
            Step.Kind.TAKEN_BACK,
            Step.Kind.MERGED,
            Step.Kind.TOLD,
            Step.Kind.SEPARATED,
            Step.Kind.WITHDRAWN);

    private final Kit kit;
    private final Listing listing;

    Updates(Kit kit, Listing listing) {
        this.kit = kit;
        this.listing = listing;
    }

    /** How we call the step of a request that is the {@code nth} of those that are not internal. */
    static String id(ReceiptNumber number, int nth) {
        return number.value() + "-" + nth;
    }

    /** The oldest first; all of the span that fit on a page, as FixMyStreet asks for no second one. */
    List<Map<String, Object>> find(HttpCall in, Optional<Client> client) {
        var reader =
                new QueryReader(in.form(), kit.clock().instant(), kit.city().zone());
        var window = reader.window();
        var query = new UpdateQuery(KINDS, window.from(), window.until(), client.map(Client::id));
        var slice = reader.slice(Slice.MOST);
        var happened = kit.database().read(tx -> tx.mapper(UpdateMapper.class).between(query, slice));
        var numbers = happened.stream().map(Happened::number).distinct().toList();
        var seen = listing.find(numbers, client.map(Client::id)).stream()
                .collect(toMap(each -> each.request().number(), each -> each));
        var courses = courses(numbers);
        return happened.stream()
                .filter(each -> seen.containsKey(each.number()))
                .map(each -> update(each, seen.get(each.number()), courses.get(each.number()), in.locale()))
                .toList();
    }

    private Map<ReceiptNumber, List<Happened>> courses(List<ReceiptNumber> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : kit.database().read(tx -> tx.mapper(UpdateMapper.class).of(numbers)).stream()
                        .collect(groupingBy(Happened::number));
    }

    private Map<String, Object> update(Happened step, Seen seen, List<Happened> course, Locale reader) {
        var until = course.stream().filter(each -> each.id() <= step.id()).toList();
        int nth = (int) until.stream().filter(each -> !each.internal()).count();
        var status = new History(until.stream().map(Updates::step).toList())
                .status()
                .orElse(seen.request().status());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("update_id", id(step.number(), nth));
        fields.put("service_request_id", step.number().value());
        fields.put("status", ExtendedStatus.of(status));
        fields.put("updated_datetime", W3cTime.write(step.made(), kit.city().zone()));
        fields.put(
                "description",
                words(step, seen, course).orElseGet(() -> kit.texts().text(reader, "step." + step.kind())));
        fields.put("media_url", null);
        return fields;
    }

    private static Step step(Happened each) {
        return new Step(
                each.number(),
                each.made(),
                each.kind(),
                Optional.empty(),
                Optional.empty(),
                each.note(),
                each.internal(),
                Optional.empty());
    }

    /** The answer that holds stands with the request, earlier ones with their step. */
    private static Optional<String> words(Happened step, Seen seen, List<Happened> course) {
        if (step.id() == lastAnswer(course) && seen.request().answer().isPresent()) {
            return seen.request().answer().filter(each -> seen.answerToo()).map(Answer::text);
        }
        return Optional.of(step.note()).filter(note -> seen.trusted() && !note.isEmpty());
    }

    private static long lastAnswer(List<Happened> course) {
        return IntStream.iterate(course.size() - 1, at -> at >= 0, at -> at - 1)
                .mapToObj(course::get)
                .filter(each -> each.kind() == Step.Kind.ANSWERED)
                .findFirst()
                .map(Happened::id)
                .orElse(-1L);
    }
}
