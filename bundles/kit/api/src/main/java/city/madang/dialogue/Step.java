// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import city.madang.data.Tx;
import city.madang.web.Choice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A step of a dialogue. Made by the methods of {@link Dialogue}; the kit knows how each kind is held. */
public sealed interface Step {
    /** {@code [a-z][a-z0-9-]*}; names the text {@code dialogue.<dialogue>.<step>.ask}. */
    String name();

    /** The way goes on to the target that is chosen; each is named by the text {@code dialogue.<dialogue>.<target>.title}. */
    record Menu(String name, List<String> targets) implements Step {
        public Menu {
            targets = List.copyOf(targets);
        }
    }

    /** One of a list, by number or by name. */
    record OneOf(String name, Choices choices) implements Step {}

    /** Anything, collected over several messages until the sender says that it is all, or pauses. */
    record FreeText(String name, int most) implements Step {}

    /** A place: code or name of an area, a landmark, degrees, or words. */
    record Place(String name) implements Step {}

    /** Number and PIN of a receipt that this module issued; wrong tries are limited as on the web. */
    record Receipt(String name) implements Step {}

    /** Something short that the module reads itself. */
    record Value(String name, Reading reading) implements Step {}

    /** Yes or no to what was said so far; no leads back. */
    record Confirm(String name) implements Step {}

    /** The end: the module acts and says the last word. */
    record End(String name, Ending ending) implements Step {}

    /** What can be chosen from; asked again for each message. */
    @FunctionalInterface
    @ConsumerType
    interface Choices {
        /** At most 98; labels in the language of the talk. */
        List<Choice> of(Talk talk);
    }

    /** Understands a short answer. */
    @FunctionalInterface
    @ConsumerType
    interface Reading {
        /**
         * @param text in NFKC, with digits of any script as 0 to 9, trimmed
         * @return empty when it is not understood
         */
        Optional<Said> read(Talk talk, String text);
    }

    /** Acts when everything was said. */
    @FunctionalInterface
    @ConsumerType
    interface Ending {
        /**
         * Runs in the unit of work in which the last message is taken in, so it happens once. {@code NotAllowed} ends the talk
         * with its text.
         */
        Words end(Tx tx, Talk talk);
    }
}
