// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.funding.store;

import city.madang.solution.study.domain.Grant;
import java.util.List;

/** What sources of money give. */
public interface GrantMapper {
    List<Grant> grants();

    void insert(Grant grant);

    int delete(String source);
}
