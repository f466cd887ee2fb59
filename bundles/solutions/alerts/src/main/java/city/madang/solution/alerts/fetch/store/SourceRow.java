// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.fetch.store;

import city.madang.identity.PersonId;
import city.madang.outside.Edition;
import city.madang.solution.alerts.fetch.Source;
import city.madang.solution.alerts.fetch.Source.Fault;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code alerts_source}. */
public record SourceRow(
        String id,
        String name,
        String address,
        String places,
        PersonId keeper,
        boolean active,
        String etag,
        String modified,
        Optional<Instant> checked,
        int failures,
        String fault,
        String detail,
        Optional<Instant> failing) {

    public static SourceRow of(Source source) {
        return new SourceRow(
                source.id(),
                source.name(),
                source.address(),
                source.places(),
                source.keeper(),
                source.active(),
                source.edition().etag(),
                source.edition().modified(),
                source.checked(),
                source.failures(),
                source.fault().map(each -> each.kind().name()).orElse(""),
                source.fault().map(Fault::detail).orElse(""),
                source.fault().map(Fault::since));
    }

    public Source source() {
        return new Source(
                id,
                name,
                address,
                places,
                keeper,
                active,
                new Edition(etag, modified),
                checked,
                failures,
                failing.map(since -> new Fault(Fault.Kind.valueOf(fault), detail, since)));
    }
}
