// SPDX-License-Identifier: Apache-2.0
/**
 * Devices that send JSON of any shape, by a mapping. Start at {@link city.madang.device.mqttjson.MqttJsonDriver};
 * {@link city.madang.device.mqttjson.Mapping} makes events of a message.
 */
package city.madang.device.mqttjson;
