// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import java.util.Locale;

/** Icons that pages may use; each is one of Bootstrap Icons (MIT). */
public enum Icon {
    MEGAPHONE,
    SEARCH,
    LIST_CHECK,
    CHAT_LEFT_TEXT,
    CAR_FRONT,
    TELEPHONE,
    HAND_THUMBS_UP,
    PEOPLE,
    BUILDING,
    CLIPBOARD_CHECK,
    BAG,
    QUESTION_CIRCLE;

    /** The file's name in Bootstrap Icons, without its ending. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
