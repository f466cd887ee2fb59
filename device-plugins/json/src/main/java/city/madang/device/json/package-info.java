// SPDX-License-Identifier: Apache-2.0
/**
 * What drivers share whose devices send JSON. It is no bundle of its own: each of these drivers has it inside. Start at
 * {@link city.madang.device.json.JsonInlet}, which takes messages by MQTT or HTTP, and {@link city.madang.device.json.Json}.
 */
package city.madang.device.json;
