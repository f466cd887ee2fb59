// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Languages;
import city.madang.kit.web.http.Cookie;
import city.madang.kit.web.http.Request;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** In which language an answer is: as the address says, else as was chosen before, else as the browser asks for. */
record LanguageChoice(Languages languages) {
    private static final String PARAMETER = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LONGEST_HEADER = 500;

    /** Before the query was looked at. */
    Locale before(Request request) {
        return request.headers()
                .cookie(Cookie.LANGUAGE)
                .flatMap(this::offered)
                .orElseGet(() -> languages.best(request.headers()
                        .first("Accept-Language")
                        .filter(header -> header.length() <= LONGEST_HEADER)
                        .orElse("")));
    }

    /** Follows {@code ?lang=} and remembers it. */
    void follow(Visit visit) {
        visit.query().first(PARAMETER).flatMap(this::offered).ifPresent(locale -> {
            visit.locale(locale);
            var chosen = visit.request().headers().cookie(Cookie.LANGUAGE);
            if (chosen.filter(locale.toLanguageTag()::equals).isEmpty()) {
                var secure = visit.request().secure();
                visit.cookie(Cookie.LANGUAGE, Cookie.line(Cookie.LANGUAGE, locale.toLanguageTag(), KEPT, secure));
            }
        });
    }

    private Optional<Locale> offered(String tag) {
        return languages.offered().stream()
                .filter(locale -> locale.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
