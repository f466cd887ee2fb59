// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.sandbox;

import java.util.Optional;

/** Phones that are not there. */
public interface SandboxMapper {
    Optional<SandboxRow> find(String correlation);

    void insert(SandboxRow row);

    /** @return 0 when it was answered before */
    int answer(String correlation, String answer);
}
