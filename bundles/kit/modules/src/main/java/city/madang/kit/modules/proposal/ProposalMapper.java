// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import java.util.List;
import java.util.Optional;

/** Proposals, one of each module. */
public interface ProposalMapper {
    /** The latest first. */
    List<Proposed> all();

    Optional<Proposed> find(String module);

    void insert(Proposed proposed);

    int remove(String module);
}
