// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.util.Locale;

/** An archive that is not taken, whoever wants it. */
public final class KarProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final What what;
    private final String about;

    /** What is wrong; a page has a text for each, with {@link #about}. */
    public enum What {
        /** It is no zip, or half of one. */
        BROKEN,
        /** It has an entry whose name leads out of a folder, or two of one name. */
        NAMES,
        /** It unpacks to absurd sizes. */
        BOMB,
        /** There is no module, language, country or driver in it. */
        NOTHING,
        /** It has two modules, languages or drivers of one name. */
        TWICE,
        /** It has another content for a file that the repository has. */
        CLASH
    }

    KarProblem(What what, String about, String message) {
        super(message);
        this.what = what;
        this.about = about;
    }

    public What what() {
        return what;
    }

    /** The same in small letters, as keys of texts have it. */
    public String word() {
        return what.name().toLowerCase(Locale.ROOT);
    }

    /** What it is about, for the text: a name, or empty. */
    public String about() {
        return about;
    }
}
