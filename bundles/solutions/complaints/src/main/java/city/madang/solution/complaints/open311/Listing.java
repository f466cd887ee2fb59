// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import city.madang.data.Slice;
import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.open311.store.ClientMapper;
import city.madang.solution.complaints.open311.store.RequestQuery;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.open311.store.SentMapper.Sent;
import city.madang.solution.complaints.open311.store.SentMapper.Touched;
import city.madang.solution.complaints.store.RequestRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests as a program may see them: those that are published, and besides, for a client that shows its key, those that it filed.
 * Of these it learns how they stand, and what was answered only when a chief lets it: the answer goes to the citizen.
 */
final class Listing {
    private final Kit kit;

    Listing(Kit kit) {
        this.kit = kit;
    }

    /**
     * A request as it may be seen.
     *
     * @param updated when the citizen's view of it last changed
     * @param trusted whether the program filed it and tells its citizen all that our own would be told
     */
    record Seen(ServiceRequest request, Instant updated, boolean trusted) {
        /** Whether the answer may be read, published or not. */
        boolean answerToo() {
            return request.isPublic() || trusted;
        }
    }

    List<Seen> find(RequestQuery query, Slice slice) {
        return kit.database().read(tx -> seen(tx, tx.mapper(SentMapper.class).slice(query, slice), query.client()));
    }

    List<Seen> find(List<ReceiptNumber> numbers, Optional<String> client) {
        return kit.database().read(tx -> seen(tx, numbers, client));
    }

    private static List<Seen> seen(Tx tx, List<ReceiptNumber> numbers, Optional<String> client) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var mapper = tx.mapper(SentMapper.class);
        Set<ReceiptNumber> own =
                client.map(id -> new HashSet<>(mapper.filedBy(id, numbers))).orElseGet(HashSet::new);
        boolean answers = client.flatMap(tx.mapper(ClientMapper.class)::find)
                .filter(Client::answers)
                .isPresent();
        Map<ReceiptNumber, Instant> touched =
                mapper.touched(numbers).stream().collect(toMap(Touched::number, Touched::made));
        Map<ReceiptNumber, ServiceRequest> published = mapper.publicRows(numbers).stream()
                .map(RequestRow::toRequest)
                .collect(toMap(ServiceRequest::number, identity()));
        return mapper.rows(numbers).stream()
                .map(RequestRow::toRequest)
                .filter(request -> request.isPublic() || own.contains(request.number()))
                .map(request -> seen(request, published, answers && own.contains(request.number()), touched))
                .toList();
    }

    /** What is published is seen as everybody reads it, but by the authority whose citizen it is. */
    private static Seen seen(
            ServiceRequest request,
            Map<ReceiptNumber, ServiceRequest> published,
            boolean trusted,
            Map<ReceiptNumber, Instant> touched) {
        return new Seen(
                trusted ? request : published.getOrDefault(request.number(), request),
                touched.getOrDefault(request.number(), request.filed()),
                trusted);
    }

    /** What came with a request that a program filed. */
    Optional<Sent> sent(ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(SentMapper.class).find(number));
    }
}
