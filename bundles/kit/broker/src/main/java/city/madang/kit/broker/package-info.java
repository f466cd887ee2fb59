// SPDX-License-Identifier: Apache-2.0

/**
 * A broker of MQTT inside the node, for a city on one machine, when it is switched on. Begin with {@link
 * city.madang.kit.broker.NodeBroker}.
 */
package city.madang.kit.broker;
