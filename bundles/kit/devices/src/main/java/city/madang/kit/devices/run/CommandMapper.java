// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface CommandMapper {
    Optional<CommandRow> find(String id);

    void insert(CommandRow command);

    void update(CommandRow command);

    List<String> over(Instant before, int most);

    void delete(String id);
}
