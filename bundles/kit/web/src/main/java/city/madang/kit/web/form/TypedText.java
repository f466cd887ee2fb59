// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.kit.PlainText;
import city.madang.web.TextField;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field of text. */
final class TypedText implements TextField {
    /**
     * What browsers take for an address in {@code <input type=email>} (html.spec.whatwg.org, "valid email address"), letters of
     * all scripts allowed, with at least one dot in the host.
     */
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private final SentForm form;
    private final String name;
    private final String text;

    TypedText(SentForm form, String name, String typed) {
        this.form = form;
        this.name = name;
        this.text = PlainText.of(typed);
    }

    @Override
    public TextField required() {
        if (text.isEmpty()) {
            form.error(name, "required");
        }
        return this;
    }

    @Override
    public TextField max(int characters) {
        if (text.codePointCount(0, text.length()) > characters) {
            form.error(name, "long", characters);
        }
        return this;
    }

    @Override
    public TextField email() {
        if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
            form.error(name, "email");
        }
        return this;
    }

    @Override
    public String get() {
        if (form.fault(name).isPresent()) {
            throw new IllegalStateException("the field " + name + " is wrong; ask hasErrors first");
        }
        return text;
    }

    @Override
    public Optional<String> find() {
        return text.isEmpty() || form.fault(name).isPresent() ? Optional.empty() : Optional.of(text);
    }
}
