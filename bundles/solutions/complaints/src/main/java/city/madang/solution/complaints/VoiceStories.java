// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.store.VoiceMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "You said, we did": public requests with their answers, chosen for a report. They are read where they are kept. */
public final class VoiceStories {
    private static final int PROPOSED = 8;

    private final Kit kit;
    private final PublicRequests published;

    public VoiceStories(Kit kit, PublicRequests published) {
        this.kit = kit;
        this.published = published;
    }

    /** Those that are public and answered now, in this order; what was taken back or erased is left out. */
    public List<ServiceRequest> of(List<ReceiptNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var found = published
                .answered(numbers.stream().map(ReceiptNumber::value).toList())
                .stream()
                .collect(toMap(ServiceRequest::number, identity()));
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
                .toList();
    }

    /** What most others said too, then what was rated best. */
    public List<ServiceRequest> proposed(Span span) {
        var zone = kit.city().zone();
        var from = span.from().atStartOfDay(zone).toInstant();
        var until = span.until().atStartOfDay(zone).toInstant();
        List<ReceiptNumber> numbers = kit.database().read(tx -> {
            var mapper = tx.mapper(VoiceMapper.class);
            return Stream.concat(
                            mapper.followed(from, until, PROPOSED).stream(),
                            mapper.bestRated(from, until, PROPOSED).stream())
                    .distinct()
                    .toList();
        });
        return of(numbers);
    }
}
