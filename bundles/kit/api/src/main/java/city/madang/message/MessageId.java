// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import java.util.UUID;

/** Names a message; ordered by time. */
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
