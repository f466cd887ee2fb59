// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.demand.domain.Count;
import city.madang.solution.parking.demand.domain.DemandPricing;
import city.madang.solution.parking.demand.domain.DemandRules;
import city.madang.solution.parking.demand.domain.OpenData;
import city.madang.solution.parking.demand.domain.Period;
import city.madang.solution.parking.demand.domain.PriceChange;
import city.madang.solution.parking.demand.domain.Proposal;
import city.madang.solution.parking.demand.store.DemandMapper;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.EventDay;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prices that follow demand: tried, proposed by one person, approved by another, and published after a notice. */
public final class Demand {
    private static final String ACT = "parking.demand";

    private final Kit kit;
    private final Tariffs tariffs;
    private final Counts counts;

    public Demand(Kit kit, Tariffs tariffs, Counts counts) {
        this.kit = kit;
        this.tariffs = tariffs;
        this.counts = counts;
    }

    /** SFpark's until somebody sets others. */
    public DemandRules rules(TariffId tariff) {
        return kit.database()
                .read(tx -> tx.mapper(DemandMapper.class).rules(tariff))
                .map(OpenData::rules)
                .orElseGet(() -> DemandRules.sfpark(kit.city().currency()));
    }

    public void set(Visitor who, TariffId tariff, DemandRules rules) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(DemandMapper.class);
            mapper.deleteRules(tariff);
            mapper.insertRules(tariff, OpenData.rules(rules), kit.clock().instant());
            kit.audit().record(tx, who, ACT, "rules " + tariff);
        });
    }

    /** What the rules would make of the counts of a period; changes nothing. Empty while nothing of the tariff is in force. */
    public List<PriceChange> tryOut(TariffId tariff, Period period) {
        return present(tariff)
                .map(version -> changes(version, counted(version, period)))
                .orElse(List.of());
    }

    private Optional<TariffVersion> present(TariffId tariff) {
        return tariffs.present(tariffs.versions(tariff));
    }

    /** Days with an event are left out: they say nothing about ordinary ones. */
    private List<Count> counted(TariffVersion version, Period period) {
        var events = version.rules().events().stream().map(EventDay::day).collect(Collectors.toSet());
        return counts.of(version.tariff(), period).stream()
                .filter(count -> !events.contains(count.day()))
                .toList();
    }

    /** What is in force and will still be on that day. */
    private TariffVersion base(TariffId tariff, LocalDate from) {
        var versions = tariffs.versions(tariff);
        return tariffs.present(versions)
                .filter(each -> tariffs.holding(versions, from).equals(Optional.of(each)))
                .orElseThrow(() -> new NotAllowed("demand.stale.refusal"));
    }

    private List<PriceChange> changes(TariffVersion version, List<Count> counted) {
        return DemandPricing.changes(rules(version.tariff()), version.rules(), counted);
    }

    /**
     * Keeps the result of a trial for another person to decide.
     *
     * @throws NotAllowed when no price would change, or the day leaves no time for the notice
     */
    public void propose(Visitor who, TariffId tariff, Period period, LocalDate from) {
        var version = base(tariff, from);
        var counted = counted(version, period);
        var changes = changes(version, counted);
        if (changes.stream().noneMatch(PriceChange::isChange)) {
            throw new NotAllowed("demand.nothing.refusal");
        }
        var rules = rules(tariff);
        refuseWithoutNotice(rules, from);
        var proposal = new Proposal(
                UUID.randomUUID().toString(),
                tariff,
                version.id(),
                Proposal.State.OPEN,
                period.first(),
                period.last(),
                from,
                OpenData.rules(rules),
                OpenData.counts(counted),
                OpenData.prices(changes),
                person(who),
                kit.clock().instant(),
                Optional.empty(),
                Optional.empty());
        kit.database().run(tx -> {
            tx.mapper(DemandMapper.class).insertProposal(proposal);
            kit.audit().record(tx, who, ACT, "propose " + proposal.id());
        });
    }

    private void refuseWithoutNotice(DemandRules rules, LocalDate from) {
        var earliest = tariffs.today().plusDays(Math.max(1, rules.notice()));
        if (from.isBefore(earliest)) {
            throw new NotAllowed("demand.notice.refusal", earliest);
        }
    }

    private static PersonId person(Visitor who) {
        return who.official()
                .map(Official::id)
                .orElseThrow(() -> new IllegalStateException("only officials decide about prices"));
    }

    /**
     * Publishes the new prices as a version of the tariff.
     *
     * @throws NotAllowed when it is decided already, who approves proposed it, prices have changed since, or the notice is too short
     */
    public void approve(Visitor who, String id) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(DemandMapper.class);
            var proposal = open(mapper.proposal(id));
            if (proposal.proposedBy().equals(person(who))) {
                throw new NotAllowed("demand.same.refusal");
            }
            refuseWithoutNotice(OpenData.rules(proposal.rules()), proposal.fromDay());
            var base = base(proposal.tariff(), proposal.fromDay());
            if (!base.id().equals(proposal.base())) {
                throw new NotAllowed("demand.stale.refusal");
            }
            if (mapper.decide(
                            id,
                            Proposal.State.APPROVED,
                            person(who),
                            kit.clock().instant())
                    == 0) {
                throw new NotAllowed("demand.decided.refusal");
            }
            tariffs.replace(tx, who, base, DemandPricing.apply(base.rules(), proposal.changes()), proposal.fromDay());
            kit.audit().record(tx, who, ACT, "approve " + id);
        });
    }

    /** @throws NotAllowed when it is decided already */
    public void reject(Visitor who, String id) {
        kit.database().run(tx -> {
            open(tx.mapper(DemandMapper.class).proposal(id));
            tx.mapper(DemandMapper.class)
                    .decide(
                            id,
                            Proposal.State.REJECTED,
                            person(who),
                            kit.clock().instant());
            kit.audit().record(tx, who, ACT, "reject " + id);
        });
    }

    private static Proposal open(Optional<Proposal> proposal) {
        return proposal.filter(Proposal::isOpen).orElseThrow(() -> new NotAllowed("demand.decided.refusal"));
    }

    /** Latest first. */
    public List<Proposal> proposals(TariffId tariff) {
        return kit.database().read(tx -> tx.mapper(DemandMapper.class).proposals(tariff));
    }

    /** What changed prices, latest first. */
    public List<Proposal> approved() {
        return kit.database().read(tx -> tx.mapper(DemandMapper.class).approved());
    }

    /** One that changed prices. */
    public Optional<Proposal> approved(String id) {
        return kit.database()
                .read(tx -> tx.mapper(DemandMapper.class).proposal(id))
                .filter(each -> each.state() == Proposal.State.APPROVED);
    }
}
