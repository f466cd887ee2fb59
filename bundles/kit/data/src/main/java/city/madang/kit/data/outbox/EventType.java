// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.event.Event;

/**
 * How an event type is named in the tables: a kit type by its whole name, for receivers anywhere; a module's own type by its
 * simple name, so that it may move between the module's packages, and only for the module's own handlers.
 */
record EventType(String source, String name) {
    private static final String KIT = "city.madang.";
    private static final String SOLUTIONS = "city.madang.solution.";
    private static final String EVERYBODY = "*";

    static EventType of(String module, Class<? extends Event> type) {
        return isKits(type) ? new EventType(EVERYBODY, type.getName()) : new EventType(module, type.getSimpleName());
    }

    private static boolean isKits(Class<?> type) {
        return type.getName().startsWith(KIT) && !type.getName().startsWith(SOLUTIONS);
    }

    boolean isKits() {
        return source.equals(EVERYBODY);
    }
}
