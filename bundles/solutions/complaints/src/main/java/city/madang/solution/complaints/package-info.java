// SPDX-License-Identifier: Apache-2.0
/**
 * One window for complaints and proposals: a citizen tells the city about something, with photos and a place; an official
 * answers; the citizen reads and rates the answer; others find it. Start at {@link
 * city.madang.solution.complaints.ComplaintsModule}, which says what the module offers, then read
 * {@link city.madang.solution.complaints.Requests} (what citizens do), {@link city.madang.solution.complaints.Desk} (what
 * officials do) and {@link city.madang.solution.complaints.domain.ServiceRequest} (the rules).
 *
 * <p>{@code domain} holds records and rules, {@code store} the SQL, {@code web} the pages, {@code links} what the module
 * offers to the rest of the kit. Only the kit's module manager calls the module; nobody imports it.
 */
package city.madang.solution.complaints;
