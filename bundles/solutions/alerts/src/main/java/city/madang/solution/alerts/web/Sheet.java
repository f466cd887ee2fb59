// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.geo.AreaId;
import city.madang.module.Kit;
import city.madang.solution.alerts.domain.Category;
import city.madang.solution.alerts.domain.Certainty;
import city.madang.solution.alerts.domain.Content;
import city.madang.solution.alerts.domain.Danger;
import city.madang.solution.alerts.domain.Occasion;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.domain.Shape;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Urgency;
import city.madang.solution.alerts.domain.Words;
import city.madang.web.Form;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the form of an alert shows: as it was typed, whether it is right or not.
 *
 * @param messages whether subscribers are told of what is meant
 * @param drillMessages whether they are told of a drill
 * @param texts one for each language of the city
 * @param shapes one in a line, with its name behind a semicolon
 * @param until in the city's zone, as browsers write it
 */
public record Sheet(
        String status,
        Danger danger,
        String until,
        boolean messages,
        boolean drillMessages,
        List<Text> texts,
        Set<String> areas,
        String shapes) {
    private static final int SHAPES = 20;
    private static final Duration LONGEST = Duration.ofDays(60);

    /** The words in one language, of which nothing need be there. */
    public record Text(Locale language, String event, String headline, String description, String instruction) {
        public String tag() {
            return language.toLanguageTag();
        }

        public String name() {
            return language.getDisplayName(language);
        }

        boolean isEmpty() {
            return (event + headline + description + instruction).isEmpty();
        }

        boolean isWhole() {
            return !event.isEmpty() && !headline.isEmpty() && !instruction.isEmpty();
        }
    }

    /** For an occasion with its words; without one, nothing but what is usual. */
    static Sheet blank(Kit kit, Optional<Occasion> occasion) {
        var texts = kit.city().languages().stream()
                .map(each -> new Text(
                        each,
                        text(kit, each, occasion, "event"),
                        text(kit, each, occasion, "headline"),
                        text(kit, each, occasion, "description"),
                        text(kit, each, occasion, "instruction")))
                .toList();
        var danger = occasion.map(Occasion::danger)
                .orElse(new Danger(
                        Category.OTHER, Response.NONE, Urgency.IMMEDIATE, Severity.MODERATE, Certainty.OBSERVED));
        var usual = occasion.map(Occasion::usual).orElse(Duration.ofHours(6));
        var until = until(kit, kit.clock().instant().plus(usual).truncatedTo(ChronoUnit.HOURS));
        return new Sheet(Status.ACTUAL.name(), danger, until, true, false, texts, Set.of(), "");
    }

    private static String text(Kit kit, Locale language, Optional<Occasion> occasion, String part) {
        return occasion.map(each -> kit.texts().text(language, "occasion." + each + "." + part))
                .orElse("");
    }

    private static String until(Kit kit, Instant time) {
        return LocalDateTime.ofInstant(time, kit.city().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    static Sheet of(Kit kit, Content content) {
        var texts = kit.city().languages().stream()
                .map(each -> content.find(each)
                        .map(w -> new Text(each, w.event(), w.headline(), w.description(), w.instruction()))
                        .orElse(new Text(each, "", "", "", "")))
                .toList();
        var areas = content.targets().stream()
                .flatMap(target -> target.area().stream())
                .map(AreaId::value)
                .collect(Collectors.toSet());
        var shapes = content.targets().stream()
                .flatMap(target -> target.shape().map(shape -> shape.cap() + "; " + target.name()).stream())
                .collect(Collectors.joining("\n"));
        var until = until(kit, content.expires());
        boolean meant = content.status() == Status.ACTUAL;
        return new Sheet(
                content.status().name(),
                content.danger(),
                until,
                content.messages() || !meant,
                content.messages() && !meant,
                texts,
                areas,
                shapes);
    }

    /** What was sent; choices that nobody offers become what is usual. */
    static Sheet sent(Kit kit, Form form) {
        var texts = kit.city().languages().stream()
                .map(each -> {
                    var tag = each.toLanguageTag();
                    return new Text(
                            each,
                            first(form, "event." + tag),
                            first(form, "headline." + tag),
                            first(form, "description." + tag),
                            first(form, "instruction." + tag));
                })
                .toList();
        var danger = new Danger(
                choice(form, "category", Category::valueOf, Category.OTHER),
                choice(form, "response", Response::valueOf, Response.NONE),
                choice(form, "urgency", Urgency::valueOf, Urgency.UNKNOWN),
                choice(form, "severity", Severity::valueOf, Severity.UNKNOWN),
                choice(form, "certainty", Certainty::valueOf, Certainty.UNKNOWN));
        return new Sheet(
                choice(form, "status", Status::valueOf, Status.ACTUAL).name(),
                danger,
                first(form, "until"),
                form.flag("messages"),
                form.flag("drillMessages"),
                texts,
                new TreeSet<>(form.texts("area")),
                first(form, "shapes"));
    }

    private static String first(Form form, String field) {
        return form.texts(field).stream().findFirst().orElse("").strip();
    }

    private static <T> T choice(Form form, String field, Function<String, T> parse, T otherwise) {
        return form.value(field, parse).required().find().orElse(otherwise);
    }

    /** What it says, when all of it is right; else errors stand in the form. */
    Optional<Content> content(Kit kit, Form form) {
        var words = words(form);
        var targets = targets(kit, form);
        var expires = expires(kit, form);
        if (form.hasErrors()) {
            return Optional.empty();
        }
        var kind = Status.valueOf(status);
        boolean told = kind == Status.ACTUAL ? messages : drillMessages;
        return Optional.of(new Content(kind, danger, expires.orElseThrow(), words, targets, told));
    }

    private List<Words> words(Form form) {
        if (texts.stream().allMatch(Text::isEmpty)) {
            form.error("texts", "required");
        }
        for (var text : texts) {
            if (!text.isEmpty() && !text.isWhole()) {
                form.error("texts", "part", text.name());
            }
            if (text.event().length() > Words.MOST_EVENT
                    || text.headline().length() > Words.MOST_HEADLINE
                    || text.description().length() > Words.MOST_TEXT
                    || text.instruction().length() > Words.MOST_TEXT) {
                form.error("texts", "long", text.name());
            }
        }
        return texts.stream()
                .filter(Text::isWhole)
                .map(each -> new Words(
                        each.language(), each.event(), each.headline(), each.description(), each.instruction()))
                .toList();
    }

    private List<Target> targets(Kit kit, Form form) {
        var all = new ArrayList<Target>();
        for (var area : areas) {
            try {
                var id = new AreaId(area);
                kit.areas()
                        .find(id)
                        .ifPresentOrElse(known -> all.add(Target.of(id)), () -> form.error("area", "invalid"));
            } catch (IllegalArgumentException e) {
                form.error("area", "invalid");
            }
        }
        var lines = shapes.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > SHAPES) {
            form.error("shapes", "many", SHAPES);
            return all;
        }
        lines.forEach(line -> shape(line, form).ifPresent(all::add));
        return all;
    }

    private static Optional<Target> shape(String line, Form form) {
        var parts = line.split(";", 2);
        var name = parts.length == 2 ? parts[1].strip() : "";
        if (name.isEmpty() || name.length() > Target.MOST_NAME) {
            form.error("shapes", "name");
            return Optional.empty();
        }
        try {
            return Optional.of(Target.of(Shape.parse(parts[0]), name));
        } catch (IllegalArgumentException e) {
            form.error("shapes", "invalid");
            return Optional.empty();
        }
    }

    private Optional<Instant> expires(Kit kit, Form form) {
        try {
            var now = kit.clock().instant();
            var time = LocalDateTime.parse(until).atZone(kit.city().zone()).toInstant();
            if (time.isAfter(now) && time.isBefore(now.plus(LONGEST))) {
                return Optional.of(time);
            }
            form.error("until", "range", LONGEST.toDays());
        } catch (DateTimeException e) {
            form.error("until", "invalid");
        }
        return Optional.empty();
    }
}
