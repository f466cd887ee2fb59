// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.file.Upload;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Point;
import city.madang.kit.PlainText;
import city.madang.web.Form;
import city.madang.web.TextField;
import city.madang.web.UploadField;
import city.madang.web.ValueField;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A form as it was sent, with what is wrong with it so far. Used by one thread. */
public final class SentForm implements Form {
    /** Field of faults that belong to no field. */
    public static final String WHOLE = "";

    private final Entered entered;
    private final Areas areas;
    private final String once;
    private final Map<String, Fault> faults;
    private final Map<String, Name> names = new HashMap<>();

    public SentForm(Entered entered, Areas areas, String once) {
        this.entered = entered;
        this.areas = areas;
        this.once = once;
        this.faults = new LinkedHashMap<>(entered.faults());
    }

    @Override
    public TextField text(String name) {
        return new TypedText(this, name, typed(name));
    }

    @Override
    public List<String> texts(String name) {
        return entered.values().all(name).stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public <T> ValueField<T> value(String name, Function<String, T> parse) {
        return new ReadValue<>(this, name, PlainText.of(typed(name)), parse);
    }

    @Override
    public ValueField<AreaId> area(String name) {
        return value(name, typed -> {
            var id = new AreaId(typed);
            return areas.find(id).orElseThrow(IllegalArgumentException::new).id();
        });
    }

    @Override
    public ValueField<Point> point(String name) {
        var latitude = PlainText.of(typed(name + ".lat"));
        var longitude = PlainText.of(typed(name + ".lon"));
        var both = latitude.isEmpty() && longitude.isEmpty() ? "" : latitude + "/" + longitude;
        return new ReadValue<>(this, name, both, Degrees::point);
    }

    @Override
    public boolean flag(String name) {
        return entered.values().first(name).filter(value -> !value.isBlank()).isPresent();
    }

    @Override
    public UploadField images(String name) {
        var uploads = uploads(name);
        return () -> uploads;
    }

    @Override
    public UploadField files(String name) {
        return images(name);
    }

    @Override
    public UploadField files() {
        var all = entered.uploads().values().stream().flatMap(List::stream).toList();
        return () -> all;
    }

    @Override
    public void error(String field, String key, Object... arguments) {
        faults.putIfAbsent(field, Fault.of(key, arguments));
    }

    @Override
    public void named(String field, String label, String hint) {
        names.put(field, new Name(label, hint));
    }

    /** What a field is called. @param hint empty text for none */
    public record Name(String label, String hint) {}

    /** Empty for a field whose texts the module has. */
    public Optional<Name> name(String field) {
        return Optional.ofNullable(names.get(field));
    }

    @Override
    public boolean hasErrors() {
        return !faults.isEmpty();
    }

    @Override
    public String once() {
        return once;
    }

    /** What was typed into a field; empty text when nothing was. */
    public String typed(String name) {
        return entered.values().first(name).orElse("");
    }

    /** Whether a value is among those that were sent for a field. */
    public boolean isChosen(String name, String value) {
        return entered.values().all(name).contains(value);
    }

    /** Whether anything at all was sent. */
    public boolean isSent() {
        return !entered.values().values().isEmpty();
    }

    public List<Upload> uploads(String name) {
        return List.copyOf(entered.uploads().getOrDefault(name, List.of()));
    }

    public Optional<Fault> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /** By field, in the order of finding. */
    public Map<String, Fault> faults() {
        return Collections.unmodifiableMap(faults);
    }

    public Entered entered() {
        return entered;
    }
}
