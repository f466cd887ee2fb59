// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

/** The sealed key for a server. */
public record SealedKey(String id, String apiKey) {}
