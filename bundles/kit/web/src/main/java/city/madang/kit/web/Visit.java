// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.data.DatabaseUnavailable;
import city.madang.identity.Visitor;
import city.madang.kit.Sessions;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.http.Accept;
import city.madang.kit.web.http.Cookie;
import city.madang.kit.web.http.Fields;
import city.madang.kit.web.http.Request;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One request on its way through the site: who sent it, in what language it is answered, which cookies go back. */
final class Visit {
    /** RFC 6750, section 2.1. */
    private static final String BEARER = "Bearer ";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,200}");

    private final Request request;
    private final Sessions sessions;
    private final FormKeys keys;
    private final Note note;
    private final String since;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Fields query = new Fields();
    private Locale locale;
    private Visitor visitor;
    private Function<String, Visitor> bearers;
    private Traffic.Line line = Traffic.Line.ELSEWHERE;
    private String formCookie;

    /** @param since how far changes are known now */
    Visit(Request request, Sessions sessions, FormKeys keys, Note note, String since, Locale locale) {
        this.request = request;
        this.sessions = sessions;
        this.keys = keys;
        this.note = note;
        this.since = since;
        this.locale = locale;
    }

    Request request() {
        return request;
    }

    Fields query() {
        return query;
    }

    void query(Fields parsed) {
        query = parsed;
    }

    Locale locale() {
        return locale;
    }

    void locale(Locale chosen) {
        locale = chosen;
    }

    Note note() {
        return note;
    }

    String since() {
        return since;
    }

    /** Under what it is counted. */
    Traffic.Line line() {
        return line;
    }

    void line(Traffic.Line found) {
        line = found;
    }

    /** The token of the session, if one was sent that could be one. */
    Optional<String> session() {
        return request.headers()
                .cookie(Cookie.SESSION)
                .filter(token -> TOKEN.matcher(token).matches());
    }

    /** @throws DatabaseUnavailable when there is a session and it cannot be read */
    Visitor visitor() {
        if (visitor == null) {
            visitor = bearers == null
                    ? session().map(sessions::visitor).orElse(Visitor.ANYBODY)
                    : bearer().map(bearers).orElse(Visitor.ANYBODY);
        }
        return visitor;
    }

    /** A call of a machine: its session counts nothing, so that no page of others can make a browser send it; its token does. */
    void byBearer(Function<String, Visitor> known) {
        bearers = known;
        visitor = null;
    }

    private Optional<String> bearer() {
        return request.headers()
                .first("Authorization")
                .filter(line -> line.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(line -> line.substring(BEARER.length()).strip())
                .filter(token -> TOKEN.matcher(token).matches());
    }

    /** For the frame of a page that has to appear in any case. */
    Visitor visitorIfKnown() {
        try {
            return visitor();
        } catch (DatabaseUnavailable e) {
            return Visitor.ANYBODY;
        }
    }

    /** The value behind the forms of this browser; a new one sets the cookie. */
    String formCookie() {
        if (formCookie == null) {
            formCookie = knownFormCookie().orElseGet(() -> {
                var made = keys.cookie();
                cookie(Cookie.FORM, Cookie.line(Cookie.FORM, made, request.secure()));
                return made;
            });
        }
        return formCookie;
    }

    Optional<String> knownFormCookie() {
        return keys.known(request.headers().cookie(Cookie.FORM));
    }

    void cookie(String name, String line) {
        cookies.put(name, line);
    }

    /** Lines for Set-Cookie. */
    Iterable<String> cookies() {
        return cookies.values();
    }

    /** Whether the answer belongs to this visitor alone and must not be kept by anybody. */
    boolean isPersonal() {
        return bearers != null || session().isPresent() || !cookies.isEmpty() || !note.isEmpty();
    }

    /** Whether a script asked for a part of a page. */
    boolean partial() {
        var headers = request.headers();
        return headers.is("HX-Request", "true")
                && !headers.is("HX-Boosted", "true")
                && !headers.is("HX-History-Restore-Request", "true");
    }

    /** Whether the caller is a machine. */
    boolean wantsJson() {
        var segments = request.path().split("/", 4);
        return segments.length > 2 && segments[2].equals("api")
                || request.headers().first("Accept").filter(Accept::prefersJson).isPresent();
    }
}
