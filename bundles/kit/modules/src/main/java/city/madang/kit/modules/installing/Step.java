// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

/** What is being done with a module. */
enum Step {
    PREPARING("store.step.preparing.text", "its archive is being unpacked"),
    COPYING("store.step.copying.text", "its data is being copied"),
    EXPORTING("store.step.newer.text", "what is newer is being exported"),
    RESTORING("store.step.restoring.text", "its data is being put back"),
    INSTALLING("store.step.installing.text", "its bundle is being installed"),
    OPENING("store.step.opening.text", "it is being opened"),
    ERASING("store.step.erasing.text", "its data is being erased");

    private final String key;
    private final String plain;

    Step(String key, String plain) {
        this.key = key;
        this.plain = plain;
    }

    /** Of a text. */
    String key() {
        return key;
    }

    /** In English. */
    String plain() {
        return plain;
    }
}
