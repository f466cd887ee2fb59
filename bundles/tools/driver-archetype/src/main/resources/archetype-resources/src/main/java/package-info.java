// SPDX-License-Identifier: Apache-2.0
/**
 * A driver for detectors that answer one line over TCP. Start at {@link ${package}.${Name}Driver}; from there to the settings, the
 * session and the line. Nothing calls it but the device kit; it sees the contracts, the JDK and the log.
 */
package ${package};
