// SPDX-License-Identifier: Apache-2.0
/**
 * Conversations by text message. Start at {@link city.madang.dialogue.Dialogue}: a solution describes one as a list of steps and
 * offers it with {@code Offer.dialogue(name, dialogue)}; the kit holds the conversation: it numbers lists, fits them into one
 * message, remembers where somebody was, repeats a question that was not understood, and hands over to a person what it cannot
 * read. Solutions describe and act at the end, the kit does everything else.
 *
 * <p>Texts of a dialogue {@code report}: {@code dialogue.report.title} (in menus and help), {@code dialogue.report.words} (words
 * that start it, with commas between them, in each language), {@code dialogue.report.<step>.ask} for each step that asks.
 *
 * <pre>{@code
 * Offer.of().dialogue("report", Dialogue.of()
 *         .choice("service", talk -> services.choices(talk.locale()))
 *         .place("place")
 *         .freeText("what", 1000)
 *         .confirm("check")
 *         .end("filed", (tx, talk) -> Words.of("dialogue.report.filed", file(tx, talk))));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.dialogue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
