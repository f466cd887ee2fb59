// SPDX-License-Identifier: Apache-2.0
/**
 * Pay stations that speak a contract of the city's own, which the README beside this driver writes down for their makers. Start at
 * {@link city.madang.device.paystationhttp.PaystationHttpDriver}; {@link city.madang.device.paystationhttp.Station} asks a station, and
 * {@link city.madang.device.paystationhttp.Told} reads what it tells.
 */
package city.madang.device.paystationhttp;
