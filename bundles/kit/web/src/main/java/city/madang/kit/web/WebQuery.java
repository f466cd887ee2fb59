// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.data.Slice;
import city.madang.kit.web.http.Fields;
import city.madang.web.Query;
import java.util.Optional;
import java.util.function.Function;

/** Parameters of a GET. */
record WebQuery(Fields fields) implements Query {
    private static final int LONGEST = 500;

    @Override
    public Optional<String> text(String name) {
        return fields.first(name).map(WebQuery::clean).filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    @Override
    public <T> Optional<T> value(String name, Function<String, T> parse) {
        return text(name).flatMap(text -> {
            try {
                return Optional.ofNullable(parse.apply(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Slice slice(int size) {
        return value("page", text -> new Slice(Integer.parseInt(text), size)).orElse(new Slice(1, size));
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
