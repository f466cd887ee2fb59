// SPDX-License-Identifier: Apache-2.0
/**
 * What a driver has to pass. A test class of the driver implements {@link city.madang.device.testkit.SessionContract} and one contract
 * for each role that its devices have; the tests come with them. Devices are played by a
 * {@link city.madang.device.testkit.WireSimulator} that speaks the protocol over loopback, with faults.
 */
package city.madang.device.testkit;
