// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.stream.Collectors.groupingBy;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.store.AttributeMapper;
import city.madang.solution.complaints.open311.store.AttributeMapper.AttributeRow;
import city.madang.solution.complaints.open311.store.AttributeMapper.ChoiceRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What services ask besides, as chiefs keep it. */
public final class Attributes {
    private static final String ACT = "complaints.attribute";

    private final Kit kit;

    public Attributes(Kit kit) {
        this.kit = kit;
    }

    /** In the order of asking. */
    public List<Attribute> of(ServiceCode service) {
        return kit.database().read(tx -> of(tx, service));
    }

    /** One of them. */
    public Optional<Attribute> find(ServiceCode service, String code) {
        return kit.database().read(tx -> find(tx, service, code));
    }

    public static Optional<Attribute> find(Tx tx, ServiceCode service, String code) {
        return of(tx, service).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static List<Attribute> of(Tx tx, ServiceCode service) {
        var mapper = tx.mapper(AttributeMapper.class);
        var rows = mapper.of(service);
        if (rows.isEmpty()) {
            return List.of();
        }
        var choices = mapper.choices(service).stream().collect(groupingBy(ChoiceRow::code));
        return rows.stream()
                .map(row -> attribute(row, choices.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private static Attribute attribute(AttributeRow row, List<ChoiceRow> choices) {
        return new Attribute(
                row.service(),
                row.code(),
                row.position(),
                row.datatype(),
                row.required(),
                row.variable(),
                row.description(),
                row.hints(),
                choices.stream()
                        .map(each -> new Attribute.Choice(each.choice(), each.name()))
                        .toList());
    }

    /** Services that ask anything. */
    public Set<ServiceCode> asking() {
        return Set.copyOf(
                kit.database().read(tx -> tx.mapper(AttributeMapper.class).asking()));
    }

    /**
     * Adds it behind the others; its own position does not count.
     *
     * @throws NotAllowed when the service has one of that code
     */
    public void add(Visitor who, Attribute attribute) {
        kit.database().run(tx -> add(tx, who, attribute));
    }

    /** The same in a unit of work of somebody else. */
    public void add(Tx tx, Visitor who, Attribute attribute) {
        var there = tx.mapper(AttributeMapper.class).of(attribute.service());
        if (there.stream().anyMatch(row -> row.code().equals(attribute.code()))) {
            throw new NotAllowed("open311-attributes.code.taken", attribute.code());
        }
        int last = there.stream().mapToInt(AttributeRow::position).max().orElse(0);
        insert(tx, attribute, last + 1);
        record(tx, who, attribute.service(), attribute.code());
    }

    private static void insert(Tx tx, Attribute attribute, int position) {
        tx.mapper(AttributeMapper.class).insert(row(attribute, position));
        insertChoices(tx, attribute);
    }

    private static AttributeRow row(Attribute attribute, int position) {
        return new AttributeRow(
                attribute.service(),
                attribute.code(),
                position,
                attribute.datatype(),
                attribute.required(),
                attribute.variable(),
                attribute.description(),
                attribute.hint());
    }

    private static void insertChoices(Tx tx, Attribute attribute) {
        int at = 0;
        for (var choice : attribute.choices()) {
            tx.mapper(AttributeMapper.class)
                    .insertChoice(
                            new ChoiceRow(attribute.service(), attribute.code(), ++at, choice.code(), choice.name()));
        }
    }

    /** What it asks from now on, at its place in the order; answers that were given stay as they are. */
    public void change(Visitor who, Attribute attribute) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(AttributeMapper.class);
            mapper.deleteChoices(attribute.service(), attribute.code());
            if (mapper.update(row(attribute, attribute.position())) > 0) {
                insertChoices(tx, attribute);
                record(tx, who, attribute.service(), attribute.code());
            }
        });
    }

    /** Is asked before the one that was asked before it; the first stays the first. */
    public void up(Visitor who, ServiceCode service, String code) {
        kit.database().run(tx -> {
            var codes = new ArrayList<>(
                    of(tx, service).stream().map(Attribute::code).toList());
            int at = codes.indexOf(code);
            if (at > 0) {
                Collections.swap(codes, at, at - 1);
                for (int i = 0; i < codes.size(); i++) {
                    tx.mapper(AttributeMapper.class).move(service, codes.get(i), i + 1);
                }
                record(tx, who, service, code);
            }
        });
    }

    private void record(Tx tx, Visitor who, ServiceCode service, String code) {
        kit.audit().record(tx, who, ACT, service + " " + code);
    }

    /** Answers that were given stay with their requests. */
    public void remove(Visitor who, ServiceCode service, String code) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(AttributeMapper.class);
            mapper.deleteChoices(service, code);
            if (mapper.delete(service, code) > 0) {
                record(tx, who, service, code);
            }
        });
    }
}
