// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import java.util.List;

public interface PhoneMapper {
    void insert(PhoneRow row);

    boolean has(String id);

    int deleteOf(String phone);

    /** The latest first. */
    List<PhoneRow> latest(String phone, int most);

    /** The one that was used last first. */
    List<PhoneLine> phones(int most);
}
