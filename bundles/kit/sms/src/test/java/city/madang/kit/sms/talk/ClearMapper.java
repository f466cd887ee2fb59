// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

public interface ClearMapper {
    void talks();

    void senders();

    void heard();

    void triage();
}
