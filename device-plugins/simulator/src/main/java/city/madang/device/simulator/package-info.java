// SPDX-License-Identifier: Apache-2.0
/**
 * Devices that are not there, for demos, training and tests. Start at {@link city.madang.device.simulator.SimulatorDriver}; it is also
 * the example to read before writing a driver.
 */
package city.madang.device.simulator;
