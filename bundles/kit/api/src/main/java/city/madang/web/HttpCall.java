// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.identity.Visitor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** A call as a handler sees it. Used by one thread. */
@ProviderType
public interface HttpCall {
    /** The text that stood for {@code {name}} in the path, decoded. */
    String path(String name);

    /**
     * The same, read as something.
     *
     * @throws NotFound when {@code parse} refuses with {@link IllegalArgumentException}
     */
    <T> T path(String name, Function<String, T> parse);

    /** What stands behind the question mark. */
    Query query();

    /** The form that was sent; for GET an empty one, so that one template serves both. */
    Form form();

    /** The reader's language, one of the city's. */
    Locale locale();

    Visitor visitor();

    /**
     * Goes on only when the visitor may do this to this record; records the look when the record is sensitive.
     *
     * @throws RuntimeException answered with 403 and the explanation, or with the way to sign in
     */
    void must(Action action, Guarded record);

    /** Whether {@link #must} would go on; for showing or hiding a button. */
    boolean may(Action action, Guarded record);

    /**
     * The whole address of a path, for what is printed or sent; paths are written as in {@link HttpReply}. It begins with the
     * city's own address; where nobody set one, with what this call names the server, so keep it for nobody else.
     */
    String link(String path);

    /** A value that the previous reply to this visitor carried, within a quarter of an hour. */
    Optional<String> carried(String name);

    /** True when a script asked for a part of the page only (htmx). */
    boolean partial();
}
