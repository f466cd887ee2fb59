// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.search.Hit;
import city.madang.search.SearchQuery;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.links.AnswerDocuments;
import city.madang.solution.complaints.store.PublicFilter;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What everybody can read: requests whose citizens agreed and whose answers were checked, without words that were blacked out. */
public final class PublicRequests {
    /** The search knows areas; service and time of filing are looked up for this many of its best hits. */
    static final int BEST_HITS = 200;

    private static final Duration ON_THE_MAP = Duration.ofDays(365);

    private final Kit kit;

    /** A request that was found by its words. */
    public record Found(RequestLine line, Hit hit) {}

    public PublicRequests(Kit kit) {
        this.kit = kit;
    }

    /**
     * Newest first. Counted and paged no further than {@link Desk#COUNTED}, so that a page costs the same in a city with a
     * million requests.
     */
    public Sliced<RequestLine> list(PublicFilter filter, Slice slice) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(RequestMapper.class);
            int total = mapper.countPublished(filter, Desk.COUNTED);
            var lines = slice.offset() < total ? mapper.published(filter, slice) : List.<RequestLine>of();
            return new Sliced<>(lines, slice, total);
        });
    }

    /** Those with a position that were filed lately, newest first. */
    public List<ServiceRequest> onTheMap(int most) {
        var from = kit.clock().instant().minus(ON_THE_MAP);
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).located(from, most)).stream()
                .map(RequestRow::toRequest)
                .toList();
    }

    /** The best hits for the words that fit the filter, best first. */
    public Sliced<Found> search(String words, Locale reader, PublicFilter filter, Slice slice) {
        if (filter.onlyByArea()) {
            var hits = hits(words, reader, filter.area(), slice);
            return new Sliced<>(found(hits.items(), filter), slice, hits.total());
        }
        var best = hits(words, reader, filter.area(), new Slice(1, BEST_HITS));
        var found = found(best.items(), filter);
        var page = found.stream().skip(slice.offset()).limit(slice.size()).toList();
        return new Sliced<>(page, slice, found.size());
    }

    private Sliced<Hit> hits(String words, Locale reader, Optional<AreaId> area, Slice slice) {
        var query = new SearchQuery(
                words, reader, Optional.of(ComplaintsModule.ID), Optional.of(AnswerDocuments.KIND), slice);
        return kit.search().find(area.map(query::in).orElse(query));
    }

    /** Of the hits those that the filter lets through; the database knows better than the index what is public by now. */
    private List<Found> found(List<Hit> hits, PublicFilter filter) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var numbers = hits.stream().map(hit -> new ReceiptNumber(hit.id())).toList();
        var lines = kit.database().read(tx -> tx.mapper(RequestMapper.class).publishedAmong(filter, numbers)).stream()
                .collect(toMap(line -> line.number().value(), identity()));
        return hits.stream()
                .filter(hit -> lines.containsKey(hit.id()))
                .map(hit -> new Found(Objects.requireNonNull(lines.get(hit.id())), hit))
                .toList();
    }

    /** Empty when there is none, or when it is not for everybody. */
    public Optional<ServiceRequest> find(ReceiptNumber number) {
        return kit.database()
                .read(tx -> tx.mapper(RequestMapper.class).publicly(number))
                .map(RequestRow::toRequest)
                .filter(ServiceRequest::isPublic);
    }

    /** Public requests with an answer, the latest answer first. */
    public List<ServiceRequest> latestAnswers(int most) {
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).latestAnswers(most)).stream()
                .map(RequestRow::toRequest)
                .toList();
    }

    /** Those of the given numbers that are public and have an answer. */
    public List<ServiceRequest> answered(Collection<String> numbers) {
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).answersAmong(numbers)).stream()
                .map(RequestRow::toRequest)
                .toList();
    }

    /** Public requests with an answer, in the order of their numbers. */
    public List<ServiceRequest> answeredAfter(String number, int most) {
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).answersAfter(number, most)).stream()
                .map(RequestRow::toRequest)
                .toList();
    }
}
