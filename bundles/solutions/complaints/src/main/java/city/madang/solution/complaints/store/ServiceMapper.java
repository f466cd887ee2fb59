// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;

/** The services of the city. */
public interface ServiceMapper {
    void insert(Service service);

    int update(Service service);

    Optional<Service> find(ServiceCode code);

    /** All, by code. */
    List<Service> all();
}
