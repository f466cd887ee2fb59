// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.l10n.Texts;
import java.util.Locale;
import java.util.Optional;

record GatedTexts(Gate gate, Texts texts) implements Texts {
    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return gate.open(texts).text(locale, key, arguments);
    }

    @Override
    public Optional<String> find(Locale locale, String key, Object... arguments) {
        return gate.open(texts).find(locale, key, arguments);
    }
}
