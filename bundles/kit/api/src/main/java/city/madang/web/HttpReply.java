// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.file.StoredFile;
import city.madang.identity.ReceiptNumber;
import city.madang.portal.FeedEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a call; immutable. Paths that start with {@code /} are below the module's {@code /<id>}; those that start with
 * {@code //} are the kit's own, from the root.
 *
 * @param notice a text for the next page that the visitor sees
 * @param carried values for the next calls of this visitor, sealed, for a quarter of an hour
 * @param holds a number that the visitor's session holds from now on, because it was just issued to them
 */
public record HttpReply(
        int status,
        Body body,
        Map<String, String> headers,
        Optional<Notice> notice,
        Map<String, String> carried,
        Optional<ReceiptNumber> holds) {

    /** What is sent. */
    public sealed interface Body permits Page, Json, File, Download, Written, Text, Feed, Events, Redirect {}

    /**
     * A template of the module.
     *
     * @param template its name, without ending
     * @param model for the template
     * @param block the part that is sent when a script asks for a part only; empty text for none
     * @param form the form that it shows again, if any
     */
    public record Page(String template, Map<String, ?> model, String block, Optional<Form> form) implements Body {}

    /** Records, maps, lists, numbers, texts; written as JSON. */
    public record Json(Object value) implements Body {}

    /** A stored file, or its small picture. */
    public record File(StoredFile file, boolean preview) implements Body {}

    /**
     * A file that was made for this call; browsers save it.
     *
     * @param name for saving it, with its ending
     * @param content not changed any more
     */
    public record Download(String type, String name, byte[] content) implements Body {}

    /**
     * A file that is made while it is sent; browsers save it. What fails on the way cuts it off.
     *
     * @param name for saving it, with its ending
     */
    public record Written(String type, String name, Content content) implements Body {}

    /** Writes a file. Does not close the stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Any other text, for example a feed. */
    public record Text(String type, String content) implements Body {}

    /**
     * What is new, as Atom (RFC 4287). Who asks again and has it is told so.
     *
     * @param about a sentence; empty text for none
     * @param language of title and about
     * @param page where people read the same
     * @param begun when it was updated while it has no entry
     */
    public record Feed(String title, String about, Locale language, String page, Instant begun, List<FeedEntry> entries)
            implements Body {
        public Feed {
            entries = List.copyOf(entries);
        }
    }

    /** A stream that tells when one of the topics has {@link Changed}; followed by the template function {@code live}. */
    public record Events(Set<String> topics) implements Body {
        public Events {
            topics = Set.copyOf(topics);
        }
    }

    /** Go there with GET. */
    public record Redirect(String path) implements Body {}

    /** A text of the module with its arguments. */
    public record Notice(String key, List<Object> arguments) {}

    public HttpReply {
        headers = Map.copyOf(headers);
        carried = Map.copyOf(carried);
    }

    private static HttpReply of(int status, Body body) {
        return new HttpReply(status, body, Map.of(), Optional.empty(), Map.of(), Optional.empty());
    }

    public static HttpReply page(String template, Map<String, ?> model) {
        return of(200, new Page(template, model, "", Optional.empty()));
    }

    /** A page of which the named block is sent when a script asks for a part only. */
    public static HttpReply page(String template, String block, Map<String, ?> model) {
        return of(200, new Page(template, model, block, Optional.empty()));
    }

    /** A page with a form: 422 when the form has errors, 200 otherwise. */
    public static HttpReply form(String template, Form form, Map<String, ?> model) {
        return of(form.hasErrors() ? 422 : 200, new Page(template, model, "", Optional.of(form)));
    }

    public static HttpReply form(String template, Form form) {
        return form(template, form, Map.of());
    }

    public static HttpReply seeOther(String path) {
        return of(303, new Redirect(path));
    }

    public static HttpReply json(Object value) {
        return of(200, new Json(value));
    }

    public static HttpReply file(StoredFile file) {
        return of(200, new File(file, false));
    }

    public static HttpReply preview(StoredFile file) {
        return of(200, new File(file, true));
    }

    public static HttpReply download(String type, String name, byte[] content) {
        return of(200, new Download(type, name, content));
    }

    public static HttpReply download(String type, String name, Content content) {
        return of(200, new Written(type, name, content));
    }

    public static HttpReply text(String type, String content) {
        return of(200, new Text(type, content));
    }

    public static HttpReply feed(Feed feed) {
        return of(200, feed);
    }

    /**
     * A stream of server-sent events. The route's action says who may follow it, at the beginning and again every few minutes;
     * events say only that a topic of this module has changed.
     */
    public static HttpReply events(String... topics) {
        return of(200, new Events(Set.of(topics)));
    }

    public HttpReply status(int other) {
        return new HttpReply(other, body, headers, notice, carried, holds);
    }

    public HttpReply header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, body, more, notice, carried, holds);
    }

    public HttpReply notice(String key, Object... arguments) {
        return new HttpReply(status, body, headers, Optional.of(new Notice(key, List.of(arguments))), carried, holds);
    }

    public HttpReply carry(String name, String value) {
        var more = new HashMap<>(carried);
        more.put(name, value);
        return new HttpReply(status, body, headers, notice, more, holds);
    }

    public HttpReply hold(ReceiptNumber number) {
        return new HttpReply(status, body, headers, notice, carried, Optional.of(number));
    }
}
