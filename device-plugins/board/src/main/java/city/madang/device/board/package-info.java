// SPDX-License-Identifier: Apache-2.0
/**
 * Text boards over TCP. Start at {@link city.madang.device.board.BoardDriver}; {@link city.madang.device.board.Wording} makes bytes
 * of lines, as the settings describe the board's messages.
 */
package city.madang.device.board;
