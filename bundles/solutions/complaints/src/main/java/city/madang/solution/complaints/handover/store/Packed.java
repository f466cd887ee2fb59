// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

/**
 * What is sent besides the place and the citizen.
 *
 * @param answers to what they ask, as a form
 */
public record Packed(String details, String answers) {}
