// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.Faq;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions that are asked often. */
public interface FaqMapper {
    void insert(Faq faq);

    Optional<Faq> find(String id);

    List<Faq> in(Locale language, int most);

    /** All languages, in the order of ids, for the search. */
    List<Faq> after(String after, int most);
}
