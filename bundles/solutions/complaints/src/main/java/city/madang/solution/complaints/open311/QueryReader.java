// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.data.Slice;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.open311.GeoReportError.Found;
import city.madang.solution.complaints.open311.store.RequestQuery;
import city.madang.web.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a program asks for (GeoReport v2, "GET Service Requests"). What it cannot mean ends the call. */
record QueryReader(Form form, Instant now, ZoneId city) {
    /** The longest span of one call, and the usual one ("Response Volume"). */
    static final Duration SPAN = Duration.ofDays(90);

    static final int USUAL_PAGE = 50;

    /** Requests named one by one; empty when none is. What is no number names nothing. */
    Optional<List<ReceiptNumber>> numbers() {
        return several("service_request_id")
                .map(all -> all.stream()
                        .limit(Slice.MOST)
                        .flatMap(text -> known(text, ReceiptNumber::parse))
                        .toList());
    }

    /** A span of time that somebody asks for. */
    record Window(Instant from, Instant until) {}

    Window window() {
        var until = time("end_date");
        var from = time("start_date");
        var end = until.orElseGet(
                () -> from.map(SPAN::addTo).map(Instant.class::cast).orElse(now));
        var begin = from.orElse(end.minus(SPAN));
        if (begin.isAfter(end) || Duration.between(begin, end).compareTo(SPAN) > 0) {
            throw new Found(GeoReportError.wrong("span", SPAN.toDays()));
        }
        return new Window(begin, end);
    }

    /** Empty when it asks for services that there cannot be. */
    Optional<RequestQuery> query(Optional<String> client) {
        var asked = window();
        var named = several("service_code");
        var services = named.orElse(List.of()).stream()
                .flatMap(text -> known(text, ServiceCode::new))
                .toList();
        return named.isPresent() && services.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestQuery(services, statuses(), asked.from(), asked.until(), client));
    }

    /** {@code page} and {@code per_page}, or {@code page_size} as other servers call it. */
    Slice slice(int usual) {
        int size = number("per_page").or(() -> number("page_size")).orElse(usual);
        int page = number("page").orElse(1);
        try {
            return new Slice(page, Math.min(size, Slice.MOST));
        } catch (IllegalArgumentException e) {
            throw new Found(GeoReportError.wrong("page"));
        }
    }

    private Optional<Integer> number(String name) {
        return first(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new Found(GeoReportError.wrong("page"));
            }
        });
    }

    private Optional<Instant> time(String name) {
        return first(name)
                .map(text ->
                        W3cTime.parse(text, city).orElseThrow(() -> new Found(GeoReportError.wrong("time", name))));
    }

    private Set<RequestStatus> statuses() {
        var all = EnumSet.noneOf(RequestStatus.class);
        for (var word : several("status").orElse(List.of("open", "closed"))) {
            boolean open = word.equals("open");
            if (!open && !word.equals("closed")) {
                throw new Found(GeoReportError.wrong("status"));
            }
            Arrays.stream(RequestStatus.values())
                    .filter(status -> status.waiting() == open)
                    .forEach(all::add);
        }
        return all;
    }

    private Optional<String> first(String name) {
        return form.texts(name).stream().findFirst();
    }

    /** Given more than once, or with commas between. */
    private Optional<List<String>> several(String name) {
        var all = form.texts(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return form.texts(name).isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static <T> Stream<T> known(String text, Function<String, T> parse) {
        try {
            return Stream.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
