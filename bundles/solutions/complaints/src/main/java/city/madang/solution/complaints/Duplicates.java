// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Likeness;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.Spot;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds requests that may say the same: near in place, time and words. Only those near are read, by an index. */
public final class Duplicates {
    /** The newest of a place; more of them are not compared. */
    private static final int COMPARED = 200;

    private static final int OFFERED = 5;

    private final Kit kit;

    /** One that may say the same. */
    public record Alike(ServiceRequest request, Likeness likeness) {}

    public Duplicates(Kit kit) {
        this.kit = kit;
    }

    /** For a citizen who is about to send something: what waits for its answer and was meant for the public, likest first. */
    public List<Alike> open(Report report, Optional<ServiceCode> service) {
        var now = kit.clock().instant();
        return alike(report, service, now, RequestStatus.open()).stream()
                .filter(each -> each.request().report().askedPublic())
                .limit(OFFERED)
                .toList();
    }

    /** For an official: all that waits or was answered lately, likest first. */
    public List<Alike> of(ServiceRequest request) {
        var statuses = EnumSet.copyOf(RequestStatus.open());
        statuses.add(RequestStatus.ANSWERED);
        return alike(request.report(), request.service(), request.filed(), statuses).stream()
                .filter(each -> !each.request().number().equals(request.number()))
                .limit(OFFERED)
                .toList();
    }

    private List<Alike> alike(
            Report report, Optional<ServiceCode> service, Instant around, Set<RequestStatus> statuses) {
        var place = report.place();
        var from = around.minus(Likeness.WITHIN);
        var until = around.plus(Likeness.WITHIN);
        List<RequestRow> rows = kit.database().read(tx -> {
            var mapper = tx.mapper(RequestMapper.class);
            if (place.point().isPresent()) {
                return mapper.around(Spot.near(place), statuses, from, until, COMPARED);
            }
            return place.area()
                    .map(area -> mapper.unpublished(area, statuses, from, until, COMPARED))
                    .orElse(List.of());
        });
        return rows.stream()
                .map(RequestRow::toRequest)
                .map(other -> new Alike(other, Likeness.between(report, service, other.report(), other.service())))
                .filter(each -> each.likeness().isEnough())
                .sorted(Comparator.comparing((Alike each) -> -each.likeness().score())
                        .thenComparing(each -> each.request().number().value()))
                .toList();
    }

    /** One that a citizen can join: it waits, and was meant for the public. */
    public Optional<ServiceRequest> joinable(ReceiptNumber number) {
        return kit.database()
                .read(tx -> tx.mapper(RequestMapper.class).find(number))
                .map(RequestRow::toRequest)
                .filter(each -> each.status().waiting() && each.report().askedPublic());
    }
}
