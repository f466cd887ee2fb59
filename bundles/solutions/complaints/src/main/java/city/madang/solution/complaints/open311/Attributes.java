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
import java.util.List;
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
        return kit.database().read(tx -> {
            var mapper = tx.mapper(AttributeMapper.class);
            var choices = mapper.choices(service).stream().collect(groupingBy(ChoiceRow::code));
            return mapper.of(service).stream()
                    .map(row -> attribute(row, choices.getOrDefault(row.code(), List.of())))
                    .toList();
        });
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
                row.hint(),
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
        kit.database().run(tx -> {
            var there = tx.mapper(AttributeMapper.class).of(attribute.service());
            if (there.stream().anyMatch(row -> row.code().equals(attribute.code()))) {
                throw new NotAllowed("open311-attributes.code.taken", attribute.code());
            }
            int last = there.stream().mapToInt(AttributeRow::position).max().orElse(0);
            insert(tx, attribute, last + 1);
            kit.audit().record(tx, who, ACT, attribute.service() + " " + attribute.code());
        });
    }

    private static void insert(Tx tx, Attribute attribute, int position) {
        var mapper = tx.mapper(AttributeMapper.class);
        var service = attribute.service();
        var code = attribute.code();
        mapper.insert(new AttributeRow(
                service,
                code,
                position,
                attribute.datatype(),
                attribute.required(),
                attribute.variable(),
                attribute.description(),
                attribute.hint()));
        int at = 0;
        for (var choice : attribute.choices()) {
            mapper.insertChoice(new ChoiceRow(service, code, ++at, choice.code(), choice.name()));
        }
    }

    /** Answers that were given stay with their requests. */
    public void remove(Visitor who, ServiceCode service, String code) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(AttributeMapper.class);
            mapper.deleteChoices(service, code);
            if (mapper.delete(service, code) > 0) {
                kit.audit().record(tx, who, ACT, service + " " + code);
            }
        });
    }
}
