// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.domain.RuleCheck;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.RulesText;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.Tariff;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.solution.parking.tariff.store.TariffMapper;
import city.madang.solution.parking.tariff.store.VersionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tariffs and the prices they make: one public method is one unit of work, unless it takes one. */
public final class Tariffs {
    private static final String ACT = "parking.tariff";

    private final Kit kit;
    private final Pricing pricing;

    public Tariffs(Kit kit) {
        this.kit = kit;
        this.pricing = new Pricing(kit);
    }

    /** How the city counts days and money. */
    public Pricing pricing() {
        return pricing;
    }

    public List<Tariff> all() {
        return kit.database().read(tx -> tx.mapper(TariffMapper.class).all());
    }

    public Optional<Tariff> find(TariffId id) {
        return kit.database().read(tx -> tx.mapper(TariffMapper.class).find(id));
    }

    /** Latest first. */
    public List<TariffVersion> versions(TariffId tariff) {
        return kit.database().read(tx -> tx.mapper(TariffMapper.class).versions(tariff)).stream()
                .map(VersionRow::read)
                .toList();
    }

    /** Which of a tariff's versions is in force today. */
    public Optional<TariffVersion> present(List<TariffVersion> versions) {
        return holding(versions, today());
    }

    /** Which of them is in force on that day, as far as is planned now. */
    public Optional<TariffVersion> holding(List<TariffVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(each -> each.holds(day))
                .max(Comparator.comparing((TariffVersion each) -> each.from().orElseThrow())
                        .thenComparing(TariffVersion::number));
    }

    public Optional<TariffVersion> version(TariffVersionId id) {
        return kit.database()
                .read(tx -> tx.mapper(TariffMapper.class).version(id))
                .map(VersionRow::read);
    }

    /** A new tariff, with a first draft. */
    public TariffVersionId begin(Visitor who, String name, Rules rules) {
        return kit.database().inTransaction(tx -> {
            var tariff = new Tariff(TariffId.next(), name);
            tx.mapper(TariffMapper.class).insert(tariff, kit.clock().instant());
            kit.audit().record(tx, who, ACT, "new " + tariff.id());
            return draft(tx, tariff.id(), rules);
        });
    }

    /** A new draft with the rules of another version. */
    public TariffVersionId copy(Visitor who, TariffVersionId from) {
        return kit.database().inTransaction(tx -> {
            var copied = there(tx, from);
            kit.audit().record(tx, who, ACT, "copy " + from);
            return draft(tx, copied.tariff(), copied.rules());
        });
    }

    private TariffVersionId draft(Tx tx, TariffId tariff, Rules rules) {
        var mapper = tx.mapper(TariffMapper.class);
        mapper.hold(tariff);
        int next = 1
                + mapper.versions(tariff).stream()
                        .mapToInt(VersionRow::version)
                        .max()
                        .orElse(0);
        var id = new TariffVersionId(UUID.randomUUID().toString());
        var now = kit.clock().instant();
        mapper.insertVersion(
                new VersionRow(id, tariff, next, Optional.empty(), RulesText.write(rules), 0, now, Optional.empty()));
        return id;
    }

    /** Changes a draft. @throws NotAllowed when somebody changed it in the meantime, or it is published */
    public void save(Visitor who, TariffVersion seen, Rules rules) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(TariffMapper.class);
            if (mapper.updateRules(seen.id(), RulesText.write(rules), seen.revision()) == 0) {
                throw new NotAllowed("tariff.changed.refusal");
            }
            kit.audit().record(tx, who, ACT, "change " + seen.id());
        });
    }

    /** Does nothing when it is no draft. */
    public void discard(Visitor who, TariffVersionId id) {
        kit.database().run(tx -> {
            tx.mapper(TariffMapper.class).discard(id);
            kit.audit().record(tx, who, ACT, "discard " + id);
        });
    }

    /**
     * From then on nobody changes it. It may begin today only while nothing of this tariff is in force; later on nobody who is inside
     * already gets another price than the one at the entry.
     *
     * @throws NotAllowed when rules are wrong, the day is too early, or it is no draft
     */
    public void publish(Visitor who, TariffVersionId id, LocalDate from) {
        kit.database().run(tx -> publish(tx, who, id, from));
    }

    /** The same within a unit of work. */
    public void publish(Tx tx, Visitor who, TariffVersionId id, LocalDate from) {
        var mapper = tx.mapper(TariffMapper.class);
        var version = there(tx, id);
        mapper.hold(version.tariff());
        if (!RuleCheck.of(version.rules()).isEmpty()) {
            throw new NotAllowed("tariff.problems.refusal");
        }
        boolean holds = mapper.versions(version.tariff()).stream()
                .anyMatch(each -> each.read().holds(today()));
        refuseBefore(holds ? today().plusDays(1) : today(), from);
        if (mapper.publish(id, from, kit.clock().instant()) == 0) {
            throw new NotAllowed("tariff.changed.refusal");
        }
        kit.audit().record(tx, who, ACT, "publish " + id + " from " + from);
    }

    private static void refuseBefore(LocalDate earliest, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw new NotAllowed("tariff.early.refusal", earliest);
        }
    }

    /** A copy of the rules in force with other ones, published at once, as when an official has approved a proposal. */
    public TariffVersionId replace(Tx tx, Visitor who, TariffVersion present, Rules rules, LocalDate from) {
        var id = draft(tx, present.tariff(), rules);
        publish(tx, who, id, from);
        return id;
    }

    /** Which tariffs a car park had, has and will have; latest first. */
    public List<TariffUse> uses(CarParkId carPark) {
        return kit.database().read(tx -> tx.mapper(TariffMapper.class).uses(carPark));
    }

    /**
     * The car park has that tariff from that day on; what was planned for the same day is replaced.
     *
     * @throws NotAllowed when the day is too early: a car park without a tariff may begin today, others from tomorrow on
     */
    public void use(Visitor who, CarParkId carPark, TariffUse use) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(TariffMapper.class);
            boolean has = mapper.uses(carPark).stream()
                    .anyMatch(each -> !each.fromDay().isAfter(today()));
            refuseBefore(has ? today().plusDays(1) : today(), use.fromDay());
            mapper.dropUse(carPark, use.fromDay());
            mapper.insertUse(carPark, use);
            kit.audit().record(tx, who, ACT, "use " + use.tariff() + " at " + carPark + " from " + use.fromDay());
        });
    }

    /** Today in the city. */
    public LocalDate today() {
        return pricing.day(kit.clock().instant());
    }

    /** What prices stays that begin on that day. */
    public Optional<TariffVersion> inForce(CarParkId carPark, LocalDate day) {
        return kit.database().read(tx -> inForce(tx, carPark, day));
    }

    /** The next day on which other prices begin there. */
    public Optional<LocalDate> next(CarParkId carPark) {
        var today = today();
        var now = inForce(carPark, today).map(TariffVersion::id);
        return kit.database().read(tx -> tx.mapper(TariffMapper.class).changes(carPark, today)).stream()
                .filter(day -> !inForce(carPark, day).map(TariffVersion::id).equals(now))
                .findFirst();
    }

    /** The same within a unit of work. */
    public Optional<TariffVersion> inForce(Tx tx, CarParkId carPark, LocalDate day) {
        return tx.mapper(TariffMapper.class).inForce(carPark, day).map(id -> there(tx, id));
    }

    /**
     * What a stay costs, by the version that is in force on the day on which it begins; nothing where a car park has no tariff.
     *
     * @return never refused; one with {@link TariffVersionId#NONE} where there is no tariff
     */
    public Price price(Tx tx, CarParkId carPark, Stay stay) {
        return version(tx, carPark, stay.from())
                .map(id -> pricing.rates(id, () -> there(tx, id).rules())
                        .price(stay)
                        .by(id))
                .orElseGet(pricing::nothing);
    }

    /** For who lost the ticket and whose entry nobody finds. */
    public Price lostTicket(Tx tx, CarParkId carPark, VehicleClass vehicle, Instant now) {
        return version(tx, carPark, now)
                .map(id -> pricing.rates(id, () -> there(tx, id).rules())
                        .lostTicket(vehicle)
                        .by(id))
                .orElseGet(pricing::nothing);
    }

    private Optional<TariffVersionId> version(Tx tx, CarParkId carPark, Instant when) {
        return tx.mapper(TariffMapper.class).inForce(carPark, pricing.day(when));
    }

    private static TariffVersion there(Tx tx, TariffVersionId id) {
        return tx.mapper(TariffMapper.class)
                .version(id)
                .map(VersionRow::read)
                .orElseThrow(() -> new NotAllowed("tariff.changed.refusal"));
    }
}
