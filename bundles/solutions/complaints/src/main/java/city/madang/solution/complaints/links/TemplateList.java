// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.data.Tx;
import city.madang.export.SetUpList;
import city.madang.identity.Visitor;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.solution.complaints.AnswerTemplates;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Templates of answers as a list that leaves with the set-up of a city, and begins another one. */
public final class TemplateList implements SetUpList, ImportTarget {
    private static final String SERVICE = "service";
    private static final String LANGUAGE = "language";
    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final int MOST_BODY = 8000;

    private final AnswerTemplates templates;

    public TemplateList(AnswerTemplates templates) {
        this.templates = templates;
    }

    @Override
    public List<Map<String, String>> rows() {
        return templates.all().stream().map(TemplateList::row).toList();
    }

    private static Map<String, String> row(AnswerTemplate template) {
        var row = new LinkedHashMap<String, String>();
        template.service().ifPresent(service -> row.put(SERVICE, service.value()));
        row.put(LANGUAGE, template.language().toLanguageTag());
        row.put(TITLE, template.title());
        row.put(BODY, template.body());
        return row;
    }

    @Override
    public Set<String> fields() {
        return Set.of(SERVICE, LANGUAGE, TITLE, BODY);
    }

    /** A template of the same title, language and service is there already: it stays as it is. */
    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        var there = new ArrayList<>(AnswerTemplates.all(tx));
        return batch.stream().map(row -> take(tx, row, there)).toList();
    }

    private ImportResult take(Tx tx, ImportRow row, List<AnswerTemplate> there) {
        try {
            var template = new AnswerTemplate(
                    0,
                    row.text(SERVICE).map(ServiceCode::new),
                    ListRow.language(row, LANGUAGE),
                    ListRow.of(row, TITLE, AnswerTemplate.MOST_TITLE),
                    ListRow.of(row, BODY, MOST_BODY));
            if (there.stream().anyMatch(each -> isSame(each, template))) {
                return ImportResult.KNOWN;
            }
            templates.save(tx, Visitor.ANYBODY, template);
            there.add(template);
            return ImportResult.TAKEN;
        } catch (IllegalArgumentException e) {
            return ImportResult.refused(e.getMessage());
        }
    }

    private static boolean isSame(AnswerTemplate one, AnswerTemplate other) {
        return one.title().equals(other.title())
                && one.language().equals(other.language())
                && one.service().equals(other.service());
    }
}
