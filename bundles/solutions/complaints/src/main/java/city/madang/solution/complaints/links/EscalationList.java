// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import city.madang.data.Tx;
import city.madang.export.SetUpList;
import city.madang.identity.Visitor;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.solution.complaints.Escalations;
import city.madang.solution.complaints.domain.EscalationLevel;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Superior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Levels by which late requests go up, as a list that leaves with the set-up of a city, and begins another one. */
public final class EscalationList implements SetUpList, ImportTarget {
    private static final String SERVICE = "service";
    private static final String LEVEL = "level";
    private static final String DAYS = "days";
    private static final String SUPERIOR = "superior";
    private static final String ACTS = "acts";
    private static final String YES = "yes";
    private static final int MOST_LETTERS = 12;

    private final Escalations escalations;

    public EscalationList(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public List<Map<String, String>> rows() {
        return escalations.all().stream().map(EscalationList::row).toList();
    }

    private static Map<String, String> row(EscalationLevel level) {
        var row = new LinkedHashMap<String, String>();
        level.service().ifPresent(service -> row.put(SERVICE, service.value()));
        row.put(LEVEL, "" + level.rung());
        row.put(DAYS, "" + level.workingDays());
        row.put(SUPERIOR, level.superior().name());
        if (level.acts()) {
            row.put(ACTS, YES);
        }
        return row;
    }

    @Override
    public Set<String> fields() {
        return Set.of(SERVICE, LEVEL, DAYS, SUPERIOR, ACTS);
    }

    /** The levels of a service that has some already stay as they are. */
    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        var results = new ArrayList<ImportResult>();
        var taken = new ArrayList<EscalationLevel>();
        var there = Escalations.all(tx).stream().map(EscalationLevel::service).collect(toSet());
        for (var row : batch) {
            try {
                var level = level(row);
                if (!there.contains(level.service())) {
                    taken.add(level);
                    results.add(ImportResult.TAKEN);
                } else {
                    results.add(ImportResult.KNOWN);
                }
            } catch (IllegalArgumentException e) {
                results.add(ImportResult.refused(e.getMessage()));
            }
        }
        taken.stream()
                .collect(groupingBy(EscalationLevel::service))
                .forEach((service, levels) -> escalations.save(tx, Visitor.ANYBODY, service, levels));
        return results;
    }

    /** @throws IllegalArgumentException saying in plain English what is wrong with the row; a {@code NumberFormatException} is one */
    private static EscalationLevel level(ImportRow row) {
        return new EscalationLevel(
                row.text(SERVICE).map(ServiceCode::new),
                Integer.parseInt(ListRow.of(row, LEVEL, 1)),
                Integer.parseInt(ListRow.of(row, DAYS, MOST_LETTERS)),
                Superior.valueOf(ListRow.of(row, SUPERIOR, MOST_LETTERS)),
                row.text(ACTS).filter(YES::equals).isPresent());
    }
}
