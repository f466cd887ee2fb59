// SPDX-License-Identifier: Apache-2.0
/**
 * Messages to people and from people, on whatever channel the city has. Start at {@link city.madang.message.Messages}: a
 * solution declares its templates with {@code Offer.message}, sends with {@code kit.messages()}, and takes what people write with
 * {@code Offer.receives}. The kit writes, translates, sends, repeats and keeps the state; carriers of the kit bring each channel.
 *
 * <pre>{@code
 * kit.messages().send(tx, Message.of("answered", Map.of("number", number), Address.email(mail), locale, number.toString()));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.message;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
