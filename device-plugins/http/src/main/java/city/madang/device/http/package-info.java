// SPDX-License-Identifier: Apache-2.0
/**
 * What drivers share that ask their device by HTTP. It is no bundle of its own: each of these drivers has it inside. Start at
 * {@link city.madang.device.http.HttpDevice}.
 */
package city.madang.device.http;
