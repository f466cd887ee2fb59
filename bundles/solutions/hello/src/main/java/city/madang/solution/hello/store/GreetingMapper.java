// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello.store;

import city.madang.data.Slice;
import city.madang.solution.hello.domain.Greeting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Greetings in the database; the SQL is in the XML of the same name. */
public interface GreetingMapper {
    void insert(Greeting greeting);

    Optional<Greeting> find(UUID id);

    List<Greeting> slice(Slice slice);

    long count();
}
