// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;

/** What a message means at a step. */
sealed interface Heard {
    /** The answer; the talk goes on. */
    record Answer(Said said) implements Heard {}

    /** A way of a menu. */
    record Way(String step) implements Heard {}

    /** From the start again. */
    record Again() implements Heard {}

    /** The talk stays where it is, and says this. */
    record Stay(TalkState state, String reply) implements Heard {}

    /** Not understood. */
    record Lost() implements Heard {}

    Heard LOST = new Lost();
}
