// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.web.ValueField;
import java.util.Optional;
import java.util.function.Function;

/** A field that is read as something else than text. */
final class ReadValue<T> implements ValueField<T> {
    private final SentForm form;
    private final String name;
    private final boolean empty;
    private final T value;

    ReadValue(SentForm form, String name, String typed, Function<String, T> parse) {
        this.form = form;
        this.name = name;
        this.empty = typed.isEmpty();
        this.value = empty ? null : read(typed, parse);
    }

    private T read(String typed, Function<String, T> parse) {
        try {
            return parse.apply(typed);
        } catch (IllegalArgumentException e) {
            form.error(name, "invalid");
            return null;
        }
    }

    @Override
    public ValueField<T> required() {
        if (empty) {
            form.error(name, "required");
        }
        return this;
    }

    @Override
    public T get() {
        return find().orElseThrow(() -> new IllegalStateException("the field " + name + " is absent or wrong"));
    }

    @Override
    public Optional<T> find() {
        return Optional.ofNullable(value);
    }
}
