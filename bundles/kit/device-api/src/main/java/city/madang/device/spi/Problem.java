// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import city.madang.device.Message;

/**
 * What is wrong with a setting.
 *
 * @param setting its name; empty for all of them together
 */
public record Problem(String setting, Message message) {}
