// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.EscalationLevel;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;

/** Levels by which requests go up, and what has to go up now. */
public interface EscalationMapper {
    void insert(EscalationLevel level);

    /** Those of a service; of the whole city when it is empty. */
    int deleteAll(Optional<ServiceCode> service);

    /** By service and level; some dozens. */
    List<EscalationLevel> all();

    /** The most urgent first, by an index; imported history does not go up. */
    List<RequestLine> late(Late late, int most);
}
