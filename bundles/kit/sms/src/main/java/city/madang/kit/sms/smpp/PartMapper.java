// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.time.Instant;
import java.util.List;

public interface PartMapper {
    int insertIfAbsent(PartRow row);

    List<PartRow> parts(String sender, String receiver, int ref, int total);

    void delete(String sender, String receiver, int ref, int total);

    int deleteFrom(String sender);

    List<PartRow> older(Instant before, int most);
}
