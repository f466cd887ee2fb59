// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.kit.notify.out.MessageRow;
import java.time.Instant;

/**
 * A message as administrators see it: how it fares, not what it says. Public, because templates read it.
 *
 * @param to masked, or the name of a person
 * @param colour of the state
 */
public record Delivery(MessageRow row, String title, String to, String colour) {
    static Delivery of(MessageRow row, String title, String to) {
        return new Delivery(
                row,
                title,
                to,
                switch (row.state()) {
                    case QUEUED, HELD -> "waiting";
                    case SENT, DELIVERED -> "done";
                    case FAILED, DEAD -> "failed";
                    case REFUSED -> "none";
                });
    }

    public boolean waits() {
        return colour.equals("waiting");
    }

    public boolean failed() {
        return colour.equals("failed");
    }

    public Instant created() {
        return row.created();
    }
}
