// SPDX-License-Identifier: Apache-2.0
/**
 * Receipt printers that speak ESC/POS over TCP. Start at {@link city.madang.device.receiptescpos.ReceiptEscposDriver};
 * {@link city.madang.device.receiptescpos.EscPos} knows the bytes, {@link city.madang.device.receiptescpos.Slip} decides what of a
 * receipt is text and what a picture, and {@link city.madang.device.receiptescpos.Drawing} draws the latter.
 */
package city.madang.device.receiptescpos;
