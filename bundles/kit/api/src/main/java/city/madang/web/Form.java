// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A form that was sent, being read and checked field by field. What was typed is kept for showing it again, files included.
 * The messages are the kit's ({@code error.required} ...), unless the module has {@code <template>.<field>.required} and so on.
 */
@ProviderType
public interface Form {
    TextField text(String name);

    /** All that was sent for one field, each as a text; empty ones are left out. */
    List<String> texts(String name);

    /** A field that is read with {@code parse}; {@link IllegalArgumentException} becomes the error {@code invalid}. */
    <T> ValueField<T> value(String name, Function<String, T> parse);

    /** An area of the city; an unknown one is the error {@code invalid}. */
    ValueField<AreaId> area(String name);

    /** A position, from the fields {@code <name>.lat} and {@code <name>.lon}, in degrees. */
    ValueField<Point> point(String name);

    /** A box that is ticked or not. */
    boolean flag(String name);

    /** Pictures: JPEG or PNG, found from the content. */
    UploadField images(String name);

    /** Files, of the kinds that the route takes in this field. */
    UploadField files(String name);

    /** The files of all fields together, for machines that name fields as they like. */
    UploadField files();

    /**
     * Adds an error of the module's own.
     *
     * @param key {@code <template>.<field>.<key>} is the text
     */
    void error(String field, String key, Object... arguments);

    /**
     * What a field is called that the module has no text for, because a city made it; in the reader's language.
     *
     * @param hint empty text for none
     */
    void named(String field, String label, String hint);

    boolean hasErrors();

    /** The same for every sending of one rendering of this form; different for each rendering. */
    String once();
}
