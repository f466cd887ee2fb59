// SPDX-License-Identifier: Apache-2.0
/**
 * Text messages: conversations that solutions describe, carriers that bring the messages, and a desk for what no conversation
 * understood. Start at {@link city.madang.kit.sms.talk.Switchboard}, which every incoming message reaches; carriers are in
 * {@code smpp}, {@code gateway} and {@code phone}.
 *
 * <pre>{@code
 * boolean taken = switchboard.receive(tx, message);
 * }</pre>
 */
package city.madang.kit.sms;
