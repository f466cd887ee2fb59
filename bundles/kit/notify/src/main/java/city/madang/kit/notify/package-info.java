// SPDX-License-Identifier: Apache-2.0
/**
 * Messages to people and from people. Start at {@link city.madang.kit.notify.out.MessageOffice}, which takes them from modules, and
 * at {@link city.madang.kit.notify.in.ArrivalRoom} for what people write. {@code words} has their texts, {@code out} sends,
 * {@code in} receives, {@code mail} and {@code social} are carriers, {@code pages} shows. Other bundles bring channels through
 * {@link city.madang.kit.Carrier}.
 *
 * <pre>{@code
 * Messages messages = office.forModule("complaints", loader, texts);
 * database.run(tx -> messages.send(tx, Message.of("filed", values, Address.email(mail), locale, number)));
 * }</pre>
 */
package city.madang.kit.notify;
