// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.spi.SettingItem;
import city.madang.device.spi.SettingItem.Kind;
import city.madang.device.spi.SettingItem.Wrong;
import city.madang.l10n.Texts;
import city.madang.web.Choice;
import city.madang.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a device's form that follows from its driver's settings. Used for one call. */
final class SettingFields {
    private static final String PREFIX = "setting-";
    private static final String ERROR = "error.";
    private static final Map<Wrong, String> TEXTS = Map.of(
            Wrong.MISSING, "error.required",
            Wrong.NO_NUMBER, "error.number",
            Wrong.RANGE, "error.range",
            Wrong.TOO_LONG, "error.long",
            Wrong.NO_CHOICE, "error.invalid",
            Wrong.CHARACTER, "error.invalid");

    private final List<SettingItem> items;
    private final Texts texts;
    private final Locale reader;

    /** @param texts the driver's */
    SettingFields(List<SettingItem> items, Texts texts, Locale reader) {
        this.items = items;
        this.texts = texts;
        this.reader = reader;
    }

    /**
     * A setting as the template shows it. Public, because templates read it.
     *
     * @param value empty text for a secret
     * @param kept whether a secret has a value, which stays when nothing is entered
     */
    public record Shown(
            String field,
            String kind,
            String value,
            boolean on,
            List<Choice> choices,
            long least,
            long most,
            boolean kept) {}

    /** Fields with what holds now; for a new device what would hold. @param secrets names of those that have a value */
    List<Shown> shown(Form form, Map<String, String> plain, Map<String, String> secrets) {
        return items.stream()
                .map(item -> {
                    var field = PREFIX + item.name();
                    var key = "setting." + item.name();
                    form.named(field, texts.text(reader, key + ".label"), texts.text(reader, key + ".hint"));
                    var value = item.kind() == Kind.SECRET ? "" : item.holding(plain.getOrDefault(item.name(), ""));
                    return new Shown(
                            field,
                            item.kind().name(),
                            value,
                            value.equals("true"),
                            choices(item, key),
                            item.least(),
                            item.most(),
                            !secrets.getOrDefault(item.name(), "").isEmpty());
                })
                .toList();
    }

    private List<Choice> choices(SettingItem item, String key) {
        return item.choices().stream()
                .map(choice -> new Choice(choice, texts.text(reader, key + "." + choice)))
                .toList();
    }

    /** What was entered, by name; errors are at the fields. @param kept secrets that stay when nothing is entered */
    Map<String, String> entered(Form form, Map<String, String> kept) {
        var entered = new HashMap<String, String>();
        for (var item : items) {
            var field = PREFIX + item.name();
            var typed = item.kind() == Kind.SWITCH
                    ? Boolean.toString(form.flag(field))
                    : form.text(field).find().orElse("");
            var value = typed.isEmpty() && item.kind() == Kind.SECRET ? kept.getOrDefault(item.name(), "") : typed;
            item.wrong(value)
                    .ifPresent(wrong ->
                            form.error(field, TEXTS.get(wrong).substring(ERROR.length()), arguments(wrong, item)));
            entered.put(item.name(), value);
        }
        return entered;
    }

    private static Object[] arguments(Wrong wrong, SettingItem item) {
        return switch (wrong) {
            case RANGE -> new Object[] {item.least(), item.most()};
            case TOO_LONG -> new Object[] {item.most()};
            default -> new Object[0];
        };
    }

    /** Where a driver's own problem with a setting is shown. */
    String field(String setting) {
        return items.stream().anyMatch(item -> item.name().equals(setting)) ? PREFIX + setting : "name";
    }

    /** The part of what was entered that may, or may not, be shown again. */
    Map<String, String> only(boolean secret, Map<String, String> entered) {
        var part = new HashMap<String, String>();
        items.stream()
                .filter(item -> (item.kind() == Kind.SECRET) == secret)
                .filter(item -> !entered.getOrDefault(item.name(), "").isEmpty())
                .forEach(item -> part.put(item.name(), entered.get(item.name())));
        return part;
    }
}
