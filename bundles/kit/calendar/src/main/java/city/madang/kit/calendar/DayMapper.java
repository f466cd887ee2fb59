// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.time.LocalDate;
import java.util.List;

public interface DayMapper {
    List<OwnDay> all();

    int delete(LocalDate day);

    void insert(OwnDay day);
}
