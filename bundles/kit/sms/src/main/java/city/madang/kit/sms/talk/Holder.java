// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Step;

/** Holds one kind of step: asks, and understands the answer. */
interface Holder<S extends Step> {
    default String ask(Scene<S> scene) {
        return scene.ask();
    }

    /** @param text as it was received; not blank */
    Heard hear(Scene<S> scene, String text);
}
