// SPDX-License-Identifier: Apache-2.0
/**
 * The city's side of an MQTT broker, over Eclipse Paho (MQTT 5). Start at {@link city.madang.kit.mqtt.CityBroker}: it is the
 * service. {@link city.madang.kit.mqtt.Link} keeps the line up and decides where a message goes; {@link city.madang.kit.mqtt.Mailbox}
 * hands messages to one device, {@link city.madang.kit.mqtt.Line} is one connection from its making to its end.
 */
package city.madang.kit.mqtt;
