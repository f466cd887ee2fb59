// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.data.Tx;
import city.madang.export.SetUpList;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.solution.complaints.Faqs;
import city.madang.solution.complaints.domain.Faq;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions that are asked often as a list that leaves with the set-up of a city, and begins another one. Who wrote them stays behind. */
public final class FaqList implements SetUpList, ImportTarget {
    private static final String KEY = "key";
    private static final String TOPIC = "topic";
    private static final String LANGUAGE = "language";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String REVIEWED = "reviewed";
    private static final String REVIEW_BY = "reviewBy";
    private static final String ID = "[a-z0-9.-]{1,64}";
    private static final int MOST_TIME = 40;
    private static final int MOST_ID = 64;

    private final Faqs faqs;

    public FaqList(Faqs faqs) {
        this.faqs = faqs;
    }

    /** Without those that were withdrawn. */
    @Override
    public List<Map<String, String>> rows() {
        return faqs.all().stream()
                .filter(faq -> !faq.withdrawn())
                .map(FaqList::row)
                .toList();
    }

    private static Map<String, String> row(Faq faq) {
        var row = new LinkedHashMap<String, String>();
        row.put(KEY, faq.id());
        row.put(TOPIC, faq.topic());
        row.put(LANGUAGE, faq.language().toLanguageTag());
        row.put(QUESTION, faq.question());
        row.put(ANSWER, faq.answer());
        row.put(REVIEWED, faq.reviewed().toString());
        faq.reviewBy().ifPresent(day -> row.put(REVIEW_BY, day.toString()));
        return row;
    }

    @Override
    public Set<String> fields() {
        return Set.of(KEY, TOPIC, LANGUAGE, QUESTION, ANSWER, REVIEWED, REVIEW_BY);
    }

    /** A question that is there already stays as it is. */
    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        return batch.stream().map(row -> take(tx, row)).toList();
    }

    private ImportResult take(Tx tx, ImportRow row) {
        try {
            var faq = faq(row);
            if (Faqs.kept(tx, faq.id()).isPresent()) {
                return ImportResult.KNOWN;
            }
            faqs.takeIn(tx, faq);
            return ImportResult.TAKEN;
        } catch (IllegalArgumentException | DateTimeException e) {
            return ImportResult.refused(e.getMessage());
        }
    }

    private static Faq faq(ImportRow row) {
        var id = ListRow.of(row, KEY, MOST_ID);
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("the field key has other characters than a-z 0-9 . -");
        }
        return new Faq(
                id,
                row.text(TOPIC).map(topic -> ListRow.of(row, TOPIC, MOST_ID)).orElse(id),
                ListRow.language(row, LANGUAGE),
                ListRow.of(row, QUESTION, Faq.MOST_QUESTION),
                ListRow.of(row, ANSWER, Faq.MOST_ANSWER),
                Instant.parse(ListRow.of(row, REVIEWED, MOST_TIME)),
                row.text(REVIEW_BY).map(LocalDate::parse),
                false);
    }
}
