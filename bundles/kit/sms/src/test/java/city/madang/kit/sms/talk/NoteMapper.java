// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.util.List;

public interface NoteMapper {
    void insert(String once, String note);

    List<String> all();

    void clear();
}
