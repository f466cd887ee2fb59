// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.Message;
import city.madang.device.json.NotUnderstood;
import city.madang.device.lorawan.Uplink.Frame;
import city.madang.device.role.SpaceSensor.Occupancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What the bytes of one kind of sensor mean. Immutable. */
final class Decoder {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final List<Field> fields;

    private Decoder(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * What one frame tells.
     *
     * @param figures readings by their names, in the order of the decoder
     */
    record Decoded(
            Optional<Occupancy> space, OptionalInt battery, Optional<String> firmware, Map<String, Figure> figures) {}

    /** A figure with its unit. */
    record Figure(BigDecimal value, String unit) {}

    /**
     * @param text fields as {@link FieldText} reads them, between semicolons or on lines of their own; lines that begin with # are
     *     comments
     * @throws IllegalArgumentException with the field that is wrong
     */
    static Decoder of(String text) {
        var fields = text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> List.of(line.split(";")).stream())
                .filter(Predicate.not(String::isBlank))
                .map(FieldText::field)
                .toList();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("");
        }
        return new Decoder(fields);
    }

    /** Of a model that is known. */
    static Decoder of(LorawanSettings.Model model) {
        var name = "/sensors/" + model.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream in = Decoder.class.getResourceAsStream(name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NotUnderstood when nothing is known of its port, it is too short, or a figure cannot be */
    Decoded decode(Frame frame) throws NotUnderstood {
        if (fields.stream().noneMatch(field -> field.port() == frame.port())) {
            throw new NotUnderstood(Message.of("fault.port", "" + frame.port()));
        }
        var present = new ArrayList<Field>();
        for (var field : fields) {
            if (field.isIn(frame)) {
                if (!field.fits(frame)) {
                    throw new NotUnderstood(Message.of(
                            "fault.short", field.fact(), "" + frame.bytes().size()));
                }
                present.add(field);
            }
        }
        return new Decoded(
                space(frame, present), battery(frame, present), firmware(frame, present), figures(frame, present));
    }

    private static Optional<Field> first(List<Field> fields, String fact) {
        return fields.stream().filter(field -> field.fact().equals(fact)).findFirst();
    }

    private static Optional<Occupancy> space(Frame frame, List<Field> present) throws NotUnderstood {
        var field = first(present, Field.SPACE);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        long raw = field.get().raw(frame);
        var meaning = field.get().values().get(raw);
        if (meaning == null) {
            throw new NotUnderstood(Message.of("fault.value", Field.SPACE, "" + raw));
        }
        return Optional.of(Occupancy.valueOf(meaning));
    }

    private static OptionalInt battery(Frame frame, List<Field> present) throws NotUnderstood {
        var field = first(present, Field.BATTERY);
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        var figure = field.get().figure(frame);
        if (figure.signum() < 0 || figure.compareTo(WHOLE) > 0) {
            throw new NotUnderstood(Message.of("fault.value", Field.BATTERY, figure.toPlainString()));
        }
        return OptionalInt.of(figure.setScale(0, RoundingMode.HALF_UP).intValue());
    }

    private static Optional<String> firmware(Frame frame, List<Field> present) {
        return first(present, Field.FIRMWARE).map(field -> field.version(frame));
    }

    private static Map<String, Figure> figures(Frame frame, List<Field> present) {
        var figures = new LinkedHashMap<String, Figure>();
        for (var field : present) {
            if (!FieldText.OWN_FACTS.contains(field.fact())) {
                figures.put(field.fact(), new Figure(field.figure(frame), field.unit()));
            }
        }
        return figures;
    }
}
