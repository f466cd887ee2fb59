// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

/** The centre wants to know what a stay owes. */
public record StayAsked(String session) {}
