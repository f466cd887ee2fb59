// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

/** Public, because the data bundle makes them. @param standing JSON */
public record StandingRow(String device, String standing) {}
