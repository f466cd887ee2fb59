// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import city.madang.kit.Languages;
import city.madang.l10n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages without a translation: a text is its language, module and key. */
public final class Untranslated implements Languages {
    @Override
    public List<Locale> offered() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public List<Locale> installed() {
        return offered();
    }

    @Override
    public Locale best(String acceptLanguage) {
        return Locale.ENGLISH;
    }

    @Override
    public boolean rightToLeft(Locale locale) {
        return false;
    }

    @Override
    public Texts texts(String module, ClassLoader loader) {
        return new Texts() {
            @Override
            public String text(Locale locale, String key, Object... arguments) {
                return locale + " " + module + " " + key;
            }

            @Override
            public Optional<String> find(Locale locale, String key, Object... arguments) {
                return Optional.empty();
            }
        };
    }
}
