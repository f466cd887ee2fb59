// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.data.Tx;
import city.madang.export.SetUpList;
import city.madang.identity.Visitor;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.Attribute;
import city.madang.solution.complaints.open311.Attributes;
import city.madang.solution.complaints.store.ServiceMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What services ask besides as a list that leaves with the set-up of a city, and begins another one. A question is a row; each choice of
 * its list is one more, below it.
 */
public final class QuestionList implements SetUpList, ImportTarget {
    private static final String SERVICE = "service";
    private static final String CODE = "code";
    private static final String TYPE = "type";
    private static final String ASKS = "asks";
    private static final String REQUIRED = "required";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String CHOICE = "choice";
    /** With the tag of a language behind it. */
    private static final String DESCRIPTION_IN = "description:";

    private static final String HINT_IN = "hint:";
    private static final String NAME_IN = "name:";
    private static final int MOST_CODE = 60;
    private static final int MOST_WORD = 20;
    private static final int MOST_NAME = 100;

    private final Kit kit;
    private final Services services;
    private final Attributes attributes;

    public QuestionList(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        attributes = new Attributes(kit);
    }

    @Override
    public List<Map<String, String>> rows() {
        return services.all().stream()
                .map(Service::code)
                .flatMap(code -> attributes.of(code).stream())
                .flatMap(each -> Stream.concat(
                        Stream.of(row(each)), each.choices().stream().map(choice -> row(each, choice))))
                .toList();
    }

    private static Map<String, String> row(Attribute question) {
        var row = begun(question);
        row.put(TYPE, question.datatype().name());
        row.put(ASKS, question.variable() ? YES : NO);
        row.put(REQUIRED, question.required() ? YES : NO);
        put(row, DESCRIPTION_IN, question.description());
        question.hint().ifPresent(hint -> put(row, HINT_IN, hint));
        return row;
    }

    private static Map<String, String> row(Attribute question, Attribute.Choice choice) {
        var row = begun(question);
        row.put(CHOICE, choice.code());
        put(row, NAME_IN, choice.name());
        return row;
    }

    private static Map<String, String> begun(Attribute question) {
        var row = new LinkedHashMap<String, String>();
        row.put(SERVICE, question.service().value());
        row.put(CODE, question.code());
        return row;
    }

    private static void put(Map<String, String> row, String field, LocalText text) {
        text.byLanguage().forEach((language, words) -> row.put(field + language, words));
    }

    @Override
    public Set<String> fields() {
        var fields = new HashSet<>(Set.of(SERVICE, CODE, TYPE, ASKS, REQUIRED, CHOICE));
        for (var language : kit.city().languages()) {
            var tag = language.toLanguageTag();
            fields.addAll(List.of(DESCRIPTION_IN + tag, HINT_IN + tag, NAME_IN + tag));
        }
        return fields;
    }

    /** A question that is there already stays as it is; its choices share its result. */
    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        var results = new ArrayList<ImportResult>();
        for (int first = 0; first < batch.size(); first = results.size()) {
            int end = first + 1;
            while (end < batch.size() && batch.get(end).text(CHOICE).isPresent()) {
                end++;
            }
            results.addAll(Collections.nCopies(end - first, take(tx, batch.subList(first, end))));
        }
        return results;
    }

    private ImportResult take(Tx tx, List<ImportRow> rows) {
        try {
            var question = question(rows.get(0), rows.subList(1, rows.size()));
            if (tx.mapper(ServiceMapper.class).find(question.service()).isEmpty()) {
                return ImportResult.refused("the city has no service " + question.service());
            }
            if (Attributes.find(tx, question.service(), question.code()).isPresent()) {
                return ImportResult.KNOWN;
            }
            attributes.add(tx, Visitor.ANYBODY, question);
            return ImportResult.TAKEN;
        } catch (IllegalArgumentException e) {
            return ImportResult.refused(e.getMessage());
        }
    }

    private static Attribute question(ImportRow row, List<ImportRow> below) {
        var type = type(ListRow.of(row, TYPE, MOST_WORD));
        var choices = below.stream().map(each -> choice(row, each)).toList();
        if (type.isList() == choices.isEmpty()) {
            throw new IllegalArgumentException("a list needs choices, and nothing else has any");
        }
        boolean asks = !row.text(ASKS).equals(Optional.of(NO));
        return new Attribute(
                service(row),
                ListRow.of(row, CODE, MOST_CODE),
                0,
                type,
                asks && row.text(REQUIRED).equals(Optional.of(YES)),
                asks,
                text(row, DESCRIPTION_IN, Attribute.MOST_HINT)
                        .orElseThrow(() -> new IllegalArgumentException("the field description is empty")),
                text(row, HINT_IN, Attribute.MOST_HINT),
                choices);
    }

    private static Attribute.Choice choice(ImportRow question, ImportRow row) {
        if (!row.text(SERVICE).equals(question.text(SERVICE)) || !row.text(CODE).equals(question.text(CODE))) {
            throw new IllegalArgumentException("a choice does not stand below its question");
        }
        return new Attribute.Choice(
                Attribute.code(ListRow.of(row, CHOICE, MOST_CODE)),
                text(row, NAME_IN, MOST_NAME)
                        .orElseThrow(() -> new IllegalArgumentException("the name of a choice is empty")));
    }

    private static ServiceCode service(ImportRow row) {
        return new ServiceCode(ListRow.of(row, SERVICE, ServiceCode.LONGEST));
    }

    private static AnswerType type(String typed) {
        return Arrays.stream(AnswerType.values())
                .filter(type -> type.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the type is none of " + Arrays.toString(AnswerType.values()) + ": " + typed));
    }

    private static Optional<LocalText> text(ImportRow row, String field, int most) {
        var byLanguage = new TreeMap<String, String>();
        for (var each : row.fields().keySet()) {
            if (each.startsWith(field)) {
                byLanguage.put(each.substring(field.length()), ListRow.of(row, each, most));
            }
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalText(byLanguage));
    }
}
