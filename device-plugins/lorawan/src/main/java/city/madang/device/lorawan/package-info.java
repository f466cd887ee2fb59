// SPDX-License-Identifier: Apache-2.0
/**
 * Sensors of parking spaces behind a server of a LoRaWAN network. Start at {@link city.madang.device.lorawan.LorawanDriver};
 * {@link city.madang.device.lorawan.NetworkServer} knows what each server sends, {@link city.madang.device.lorawan.Decoder} what the
 * bytes of a sensor mean.
 */
package city.madang.device.lorawan;
