// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.AnswerTemplate;
import java.util.List;
import java.util.Optional;

/** Answers that are often given; some hundreds. */
public interface TemplateMapper {
    void insert(AnswerTemplate template);

    int update(AnswerTemplate template);

    int delete(long id);

    Optional<AnswerTemplate> find(long id);

    /** All, by title. */
    List<AnswerTemplate> all();
}
