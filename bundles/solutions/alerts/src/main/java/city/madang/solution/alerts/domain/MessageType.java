// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** What a message does to the ones before it (CAP 1.2, 3.2.1). */
public enum MessageType implements CapWord {
    ALERT,
    UPDATE,
    CANCEL
}
