// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Study;
import city.madang.solution.study.domain.FunctionPack;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.systems.store.LinkRow;
import city.madang.solution.study.systems.store.SystemMapper;
import city.madang.solution.study.systems.store.SystemRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of a city's systems: one public method is one unit of work. */
public final class Systems {
    /** As many as the list takes. */
    public static final int MOST = 500;

    /** {@link NotAllowed#key} when another system has the name. */
    public static final String NAME_TAKEN = "systems.name.refusal";
    /** {@link NotAllowed#key} when the list is full. */
    public static final String FULL = "systems.full.refusal";

    private final Kit kit;
    private final Study study;

    public Systems(Kit kit, Study study) {
        this.kit = kit;
        this.study = study;
    }

    /** By category and name. */
    public List<CitySystem> all() {
        return kit.database().read(Systems::all);
    }

    private static List<CitySystem> all(Tx tx) {
        var mapper = tx.mapper(SystemMapper.class);
        var links = mapper.links().stream().collect(Collectors.groupingBy(LinkRow::system));
        return mapper.systems().stream()
                .map(row -> system(row, links.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CitySystem system(SystemRow row, List<LinkRow> links) {
        var facts = new SystemFacts(
                row.department(),
                row.maker(),
                row.builtOn(),
                row.exchange(),
                row.cost(),
                row.people(),
                row.satisfied(),
                row.note());
        return new CitySystem(
                row.id(),
                row.name(),
                row.category(),
                row.state(),
                row.begun(),
                facts,
                new SystemLinks(
                        targets(links, LinkRow.Kind.FUNCTION),
                        targets(links, LinkRow.Kind.SYSTEM),
                        targets(links, LinkRow.Kind.MODULE)),
                row.version());
    }

    private static Set<String> targets(List<LinkRow> links, LinkRow.Kind kind) {
        return links.stream()
                .filter(each -> each.kind() == kind)
                .map(LinkRow::target)
                .collect(Collectors.toSet());
    }

    /**
     * Does nothing when a system of this id is there: then the form was sent twice.
     *
     * @throws NotAllowed {@link #NAME_TAKEN} or {@link #FULL}
     * @throws Conflict when its category or functions went from the pack since
     */
    public void add(Visitor who, CitySystem system) {
        kit.database().run(tx -> {
            var there = byId(listForChange(tx));
            if (!there.containsKey(system.id())) {
                keep(tx, there.values(), List.of(system));
                record(tx, who, "add", system.name());
            }
        });
    }

    /**
     * @param system with the version from which it was changed
     * @throws Conflict when somebody else changed or removed it since, or its category or functions went from the pack
     * @throws NotAllowed {@link #NAME_TAKEN}
     */
    public void change(Visitor who, CitySystem system) {
        kit.database().run(tx -> {
            var there = byId(listForChange(tx));
            mustBe(there, system.id(), system.version());
            keep(tx, there.values(), List.of(system));
            record(tx, who, "change", system.name());
        });
    }

    private static void mustBe(Map<String, CitySystem> there, String id, int version) {
        if (Optional.ofNullable(there.get(id))
                .filter(each -> each.version() == version)
                .isEmpty()) {
            throw new Conflict("somebody else changed the system");
        }
    }

    /** Does nothing when it is not there any more. Others depend on it no longer. */
    public void remove(Visitor who, String id) {
        kit.database().run(tx -> {
            var there = byId(listForChange(tx)).get(id);
            if (there != null) {
                var mapper = tx.mapper(SystemMapper.class);
                mapper.delete(id);
                mapper.deleteLinks(id);
                mapper.deleteLinksTo(id);
                record(tx, who, "remove", there.name());
            }
        });
    }

    /**
     * Adds and changes many at once, or none.
     *
     * @param systems those that are there already with the version that was read
     * @throws Conflict when one of those was changed or removed since, or another has come with a name of these
     * @throws NotAllowed {@link #FULL}
     */
    public void takeIn(Visitor who, List<CitySystem> systems) {
        kit.database().run(tx -> {
            var there = byId(listForChange(tx));
            systems.stream()
                    .filter(each -> each.version() > 0)
                    .forEach(each -> mustBe(there, each.id(), each.version()));
            try {
                keep(tx, there.values(), systems);
            } catch (NotAllowed e) {
                throw e.key().equals(NAME_TAKEN) ? new Conflict("somebody else added a system of this name") : e;
            }
            record(tx, who, "take-in", String.valueOf(systems.size()));
        });
    }

    /** Waits for whoever changes the list at the moment. */
    private static List<CitySystem> listForChange(Tx tx) {
        tx.mapper(StudyMapper.class).takeTurn(Turn.SYSTEMS);
        return all(tx);
    }

    private static Map<String, CitySystem> byId(List<CitySystem> systems) {
        return systems.stream().collect(Collectors.toMap(CitySystem::id, Function.identity()));
    }

    private void keep(Tx tx, Iterable<CitySystem> there, List<CitySystem> systems) {
        mustFit(there, systems);
        mustBeAsked(study.pack(tx).functions(), systems);
        var ids = systems.stream().map(CitySystem::id).toList();
        tx.each(SystemMapper.class, ids, SystemMapper::delete);
        tx.each(SystemMapper.class, ids, SystemMapper::deleteLinks);
        var rows = systems.stream().map(Systems::row).toList();
        tx.each(SystemMapper.class, rows, SystemMapper::insert);
        var links = systems.stream().flatMap(Systems::links).toList();
        tx.each(SystemMapper.class, links, SystemMapper::insertLink);
    }

    /** Files of the pack take the same turn, so what is there now stays while this is written. */
    private static void mustBeAsked(FunctionPack pack, List<CitySystem> systems) {
        var gone = systems.stream()
                .anyMatch(each -> !pack.categories().contains(each.category())
                        || !pack.keys().containsAll(each.links().functions()));
        if (gone) {
            throw new Conflict("somebody else changed the categories or functions");
        }
    }

    private static void mustFit(Iterable<CitySystem> there, List<CitySystem> systems) {
        var changed = systems.stream().map(CitySystem::id).collect(Collectors.toSet());
        var after = new ArrayList<>(systems);
        there.forEach(each -> {
            if (!changed.contains(each.id())) {
                after.add(each);
            }
        });
        if (after.size() > MOST) {
            throw new NotAllowed(FULL);
        }
        if (after.stream().map(CitySystem::nameKey).distinct().count() < after.size()) {
            throw new NotAllowed(NAME_TAKEN);
        }
    }

    private static SystemRow row(CitySystem system) {
        var facts = system.facts();
        return new SystemRow(
                system.id(),
                system.name(),
                system.category(),
                system.state(),
                system.begun(),
                facts.department(),
                facts.maker(),
                facts.builtOn(),
                facts.exchange(),
                facts.cost(),
                facts.people(),
                facts.satisfied(),
                facts.note(),
                system.version() + 1);
    }

    private static Stream<LinkRow> links(CitySystem system) {
        var links = system.links();
        return Stream.of(
                        links(system, LinkRow.Kind.FUNCTION, links.functions()),
                        links(system, LinkRow.Kind.SYSTEM, links.systems()),
                        links(system, LinkRow.Kind.MODULE, links.modules()))
                .flatMap(each -> each);
    }

    private static Stream<LinkRow> links(CitySystem system, LinkRow.Kind kind, Set<String> targets) {
        return targets.stream().map(each -> new LinkRow(system.id(), kind, each));
    }

    private void record(Tx tx, Visitor who, String act, String subject) {
        kit.audit().record(tx, who, "study.system-" + act, subject);
    }
}
