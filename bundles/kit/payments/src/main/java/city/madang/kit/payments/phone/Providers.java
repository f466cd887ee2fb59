// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.payments.phone.mobile.MobileMoney;
import city.madang.kit.payments.phone.sandbox.Sandbox;
import city.madang.outside.Outside;
import java.time.Clock;
import java.util.Optional;

/** By whom phones are asked, as it is set up now; a demo asks phones that are not there, if nobody said otherwise. Safe for several threads. */
final class Providers {
    private static final String ACT = "payments.provider";

    private final PhoneTables tables;
    private final Cities cities;
    private final AuditLog audit;
    private final Sandbox sandbox;
    private final Outside outside;
    private final Clock clock;
    private volatile Optional<Known> known = Optional.empty();

    /** What was read last, with what was made of it. */
    private record Known(ProviderRow row, MobileMoney money) {}

    Providers(PhoneTables tables, Cities cities, AuditLog audit, Outside outside, Clock clock) {
        this.tables = tables;
        this.cities = cities;
        this.audit = audit;
        this.outside = outside;
        this.clock = clock;
        sandbox = new Sandbox(tables.database(), clock);
    }

    ProviderRow now() {
        return tables.provider()
                .orElseGet(() -> ProviderRow.of(cities.city().demo() ? ProviderKind.SANDBOX : ProviderKind.NONE));
    }

    void keep(Visitor who, ProviderRow row) {
        tables.database().run(tx -> tables.keep(tx, row));
        audit.record(PhoneTables.ID, who, ACT, row.provider().name());
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Empty when it is not set up any more. */
    Optional<Provider> of(ProviderKind kind) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case SANDBOX -> Optional.of(sandbox);
            case MOBILE_MONEY ->
                Optional.of(now()).filter(row -> row.provider() == kind).map(this::money);
        };
    }

    /** The same one as long as nothing is changed: it keeps its token. */
    private Provider money(ProviderRow row) {
        var last = known.filter(each -> each.row().equals(row));
        if (last.isPresent()) {
            return last.get().money();
        }
        var made = new MobileMoney(outside, row, clock);
        known = Optional.of(new Known(row, made));
        return made;
    }
}
