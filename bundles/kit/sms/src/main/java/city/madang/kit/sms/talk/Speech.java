// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.Accounts;
import city.madang.kit.Languages;
import city.madang.l10n.Texts;

/** How conversations are held: the kit's own words, and who holds which step. */
public final class Speech {
    private final Vocabulary vocabulary;
    private final Holders holders;

    /** @param texts of this bundle */
    public Speech(Languages languages, Texts texts, Gazetteer gazetteer, Accounts accounts) {
        vocabulary = new Vocabulary(languages, texts);
        holders = new Holders(gazetteer, accounts);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Holders holders() {
        return holders;
    }
}
