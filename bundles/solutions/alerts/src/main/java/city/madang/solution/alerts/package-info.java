// SPDX-License-Identifier: Apache-2.0
/**
 * Emergency alerts: an official writes what happens, where, how bad it is and what to do; a second official sends it when it is
 * severe; it stands on every page, in the feed, and in messages to who asked for them, and as CAP 1.2 for machines. Start at
 * {@link city.madang.solution.alerts.AlertsModule}, which says what the module offers, then read
 * {@link city.madang.solution.alerts.Office} (what officials do) and {@link city.madang.solution.alerts.domain.Alert} (the rules).
 *
 * <p>{@code domain} holds records and rules, {@code store} the SQL, {@code cap} the messages of CAP and their signatures,
 * {@code web} the pages, {@code links} what the module offers to the rest of the kit. Only the kit's module manager calls the
 * module; nobody imports it.
 */
package city.madang.solution.alerts;
