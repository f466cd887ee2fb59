// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.Faq;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions that are asked often. */
public interface FaqMapper {
    void insert(Faq faq);

    void update(Faq faq);

    /** Withdrawn ones too. */
    Optional<Faq> find(String id);

    /** What is shown. */
    List<Faq> in(Locale language, int most);

    /** All languages, in the order of ids, for the search. */
    List<Faq> after(String after, int most);

    /** With the withdrawn ones, by topic. */
    List<Faq> all(int most);

    /** What has to be looked at by that day, the oldest first. */
    List<Faq> reviewedUntil(LocalDate day, int most);

    void insertWording(FaqWording wording);

    /** The latest first. */
    List<FaqWording> wordings(String faq, int most);
}
