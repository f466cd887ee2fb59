// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.solution.alerts.AlertsModule;
import city.madang.solution.alerts.domain.Alert;
import java.util.Optional;

/** What officials may be allowed to do. Alerts belong to no department: a city has one office for them. */
final class Actions {
    static final Action WRITE = Action.of("alerts.write", AlertsModule.WRITER, AlertsModule.RELEASER);
    /** To send, or send back, what somebody else wrote. */
    static final Action RELEASE = Action.of("alerts.release", AlertsModule.RELEASER);

    /** Where alerts of others are fetched. */
    static final Action SOURCES = Action.of("alerts.sources", AlertsModule.RELEASER);

    private Actions() {}

    static Guarded guarded(Alert alert) {
        return new Guarded(Optional.empty(), Optional.empty(), alert.id().value(), false);
    }
}
