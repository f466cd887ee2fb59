// SPDX-License-Identifier: Apache-2.0
/**
 * What drivers share that keep one TCP connection to their device. It is no bundle of its own: each of these drivers has it inside.
 * Start at {@link city.madang.device.tcp.TcpLine}.
 */
package city.madang.device.tcp;
