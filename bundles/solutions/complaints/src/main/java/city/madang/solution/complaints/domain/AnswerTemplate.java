// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer that is often given. The official reads and changes it before it is sent.
 *
 * @param id 0 before it is kept
 * @param service for whose requests it is offered; empty for all
 * @param language in which it is written, and for whose requests it is offered
 * @param body with {@link #PLACES} in braces
 */
public record AnswerTemplate(long id, Optional<ServiceCode> service, Locale language, String title, String body) {
    public static final int MOST_TITLE = 100;

    /** What can stand in braces: what is known of the request and of who answers. */
    public static final Set<String> PLACES = Set.of("number", "title", "service", "department", "officer", "due");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\n]*)}");

    /** What stands in braces and is none of {@link #PLACES}. */
    public static Set<String> unknownPlaces(String body) {
        return PLACE.matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !PLACES.contains(name))
                .collect(Collectors.toSet());
    }

    /** The text with what is known filled in; the rest stays in braces, for the official to see. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
