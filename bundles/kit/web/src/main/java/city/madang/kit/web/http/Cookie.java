// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.time.Duration;

/** Writes Set-Cookie lines: always HttpOnly, SameSite=Lax, for the whole server, and Secure when the call was. */
public final class Cookie {
    /** The session of a signed-in official, or of a citizen who holds a receipt. */
    public static final String SESSION = "madang_session";
    /** What proves that a form is ours. */
    public static final String FORM = "madang_form";
    /** A notice for the next page, and carried values. */
    public static final String NOTE = "madang_note";
    /** The chosen language. */
    public static final String LANGUAGE = "madang_lang";

    private Cookie() {}

    /** One that the browser forgets when it ends. */
    public static String line(String name, String value, boolean secure) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    public static String line(String name, String value, Duration age, boolean secure) {
        return line(name, value, secure) + "; Max-Age=" + age.toSeconds();
    }

    public static String removal(String name, boolean secure) {
        return line(name, "", Duration.ZERO, secure);
    }
}
