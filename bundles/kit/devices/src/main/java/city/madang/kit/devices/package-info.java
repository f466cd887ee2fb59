// SPDX-License-Identifier: Apache-2.0
/**
 * The city's devices. {@link city.madang.kit.devices.DeviceOffice} is what solutions see; {@code register} knows which devices there
 * are, {@code run} opens them by their drivers and keeps them open ({@link city.madang.kit.devices.run.Run} is one device,
 * {@link city.madang.kit.devices.run.Strand} its one thread at a time), {@code event} stores what they tell, {@code links} is how they
 * reach the city, {@code web} has the administrator's pages.
 */
package city.madang.kit.devices;
