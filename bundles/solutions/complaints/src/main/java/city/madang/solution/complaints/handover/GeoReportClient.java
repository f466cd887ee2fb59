// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.Call.Field;
import city.madang.outside.Outside;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.handover.Rows.Row;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Speaks GeoReport v2 to one server. Each method throws {@code NotReached} when there is no answer, {@link Declined} when it is
 * no, and {@link Garbled} when it cannot be read.
 */
final class GeoReportClient {
    /** GeoReport v2, "GET Service Requests": more than 50 numbers at once need not be answered. */
    static final int MOST_NUMBERS = 50;

    /** FixMyStreet's extension. */
    private static final String UPDATES = "servicerequestupdates";

    private static final int PAGE = 100;
    /** Servers without pages give all; ours gives as many. */
    private static final int MOST_UPDATES = 1000;

    private static final int MOST_PAGES = 10;
    private static final int MOST_WORDS = 300;

    private final Outside outside;
    private final OtherServer server;
    private final String key;
    private final Rows rows;

    GeoReportClient(Outside outside, OtherServer server, String key) {
        this.outside = outside;
        this.server = server;
        this.key = key;
        this.rows = new Rows(outside);
    }

    List<OtherService> services() {
        return get("services", Map.of()).stream()
                .map(GeoReportClient::service)
                .filter(each -> !each.code().isEmpty())
                .toList();
    }

    private static OtherService service(Row row) {
        var name = Words.cut(row.text("service_name"), OtherService.MOST_TEXT);
        var code = row.text("service_code");
        return new OtherService(
                code.length() <= OtherService.MOST_CODE ? code : "",
                name.isEmpty() ? code : name,
                Words.cut(row.text("group"), OtherService.MOST_TEXT),
                row.isTrue("metadata"));
    }

    /** What a service asks besides. */
    List<TheirAttribute> attributes(String service) {
        return get("services/" + segment(service), Map.of()).stream()
                .flatMap(row -> row.list("attributes").stream())
                .map(GeoReportClient::attribute)
                .filter(each -> !each.code().isEmpty())
                .toList();
    }

    private static TheirAttribute attribute(Row row) {
        var variable = row.text("variable");
        return new TheirAttribute(
                row.text("code"),
                row.text("datatype").toLowerCase(Locale.ROOT),
                row.isTrue("required"),
                variable.isEmpty() || row.isTrue("variable"),
                row.text("description"),
                row.text("datatype_description"),
                row.list("values").stream()
                        .map(value -> new TheirAttribute.Choice(value.text("key"), value.text("name")))
                        .toList());
    }

    /** Files it. Not to be done again unless it is known that they have not got it. */
    TheirRequest file(List<Field> fields) {
        return first(post("requests", fields)).orElseThrow(() -> new Garbled("the answer names no request"));
    }

    private List<Row> post(String path, List<Field> fields) {
        var all = new ArrayList<>(common());
        all.addAll(fields);
        return read(outside.call(Call.post(address(path, ""), all)));
    }

    /** The number for a token; empty when there is none yet. */
    Optional<String> number(String token) {
        return first(get("tokens/" + segment(token), Map.of()))
                .map(TheirRequest::id)
                .filter(id -> !id.isEmpty());
    }

    /** Those of these numbers that they list. */
    List<TheirRequest> requests(Collection<String> numbers) {
        var query = Map.of("service_request_id", String.join(",", numbers), "extensions", "true");
        return get("requests", query).stream().map(GeoReportClient::request).toList();
    }

    /** One by its own address; empty when they know none of that number. */
    Optional<TheirRequest> request(String number) {
        try {
            return get("requests/" + segment(number), Map.of("extensions", "true")).stream()
                    .map(GeoReportClient::request)
                    .filter(each -> each.id().equals(number))
                    .findFirst();
        } catch (Declined e) {
            if (e.isMissing()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The one of these days with our mark in its words; empty when their list has none. */
    Optional<TheirRequest> marked(String mark, String service, Instant from, Instant until) {
        var query = span(from, until);
        query.put("service_code", service);
        query.put("page_size", Integer.toString(PAGE));
        query.put("per_page", Integer.toString(PAGE));
        var before = List.<TheirRequest>of();
        for (int page = 1; page <= MOST_PAGES; page++) {
            query.put("page", Integer.toString(page));
            var listed = get("requests", query).stream()
                    .map(GeoReportClient::request)
                    .toList();
            var found = listed.stream()
                    .filter(each -> each.description().contains(mark))
                    .findFirst();
            if (found.isPresent() || listed.isEmpty() || listed.equals(before)) {
                return found;
            }
            before = listed;
        }
        throw new Garbled("the list does not end");
    }

    /** Whether they have updates of requests, which is an extension: they are asked for those of the last minutes. */
    boolean hasUpdates(Instant now) {
        try {
            return get(UPDATES, span(now.minus(Duration.ofMinutes(10)), now)).stream()
                    .allMatch(row -> TheirUpdate.of(row).isPresent());
        } catch (Declined | Garbled e) {
            return false;
        }
    }

    /** What happened to requests there in this time, ours and others; the oldest first. */
    List<TheirUpdate> updates(Instant from, Instant until) {
        var query = span(from, until);
        query.put("per_page", Integer.toString(MOST_UPDATES));
        var all = new ArrayList<TheirUpdate>();
        var before = List.<Row>of();
        for (int page = 1; page <= MOST_PAGES; page++) {
            query.put("page", Integer.toString(page));
            var listed = get(UPDATES, query);
            if (listed.equals(before)) {
                break;
            }
            listed.stream().map(TheirUpdate::of).flatMap(Optional::stream).forEach(all::add);
            if (listed.size() < MOST_UPDATES) {
                break;
            }
            before = listed;
        }
        return all.stream().sorted(Comparator.comparing(TheirUpdate::made)).toList();
    }

    /** Sends one. Not to be done again unless it is known that they have not got it. @return what they call it */
    String update(List<Field> fields) {
        return post(UPDATES, fields).stream()
                .map(row -> row.text("update_id"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Garbled("the answer names no update"));
    }

    private static Map<String, String> span(Instant from, Instant until) {
        return new TreeMap<>(Map.of(
                "start_date", W3cTime.write(from, ZoneOffset.UTC),
                "end_date", W3cTime.write(until, ZoneOffset.UTC)));
    }

    private static Optional<TheirRequest> first(List<Row> found) {
        return found.stream()
                .map(GeoReportClient::request)
                .filter(each -> !each.id().isEmpty() || !each.token().isEmpty())
                .findFirst();
    }

    private static TheirRequest request(Row row) {
        var extended = row.part("extended_attributes");
        var word = extended.text("status");
        return new TheirRequest(
                row.text("service_request_id"),
                row.text("token"),
                row.text("service_notice"),
                row.text("status"),
                word,
                row.text("status_notes"),
                row.text("agency_responsible"),
                W3cTime.parse(row.text("expected_datetime"), ZoneOffset.UTC),
                row.text("description"));
    }

    private List<Row> get(String path, Map<String, String> query) {
        var fields = new ArrayList<>(common());
        query.forEach((name, value) -> fields.add(new Field(name, value)));
        var written = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return read(outside.call(Call.get(address(path, written.isEmpty() ? "" : "?" + written))));
    }

    private List<Field> common() {
        var fields = new ArrayList<Field>();
        if (!server.jurisdiction().isEmpty()) {
            fields.add(new Field("jurisdiction_id", server.jurisdiction()));
        }
        if (!key.isEmpty()) {
            fields.add(new Field("api_key", key));
        }
        return fields;
    }

    private URI address(String path, String query) {
        return URI.create(server.base() + "/" + path + server.format().end() + query);
    }

    private List<Row> read(Answer answer) {
        if (!answer.isFine()) {
            throw new Declined(answer.status(), reason(answer));
        }
        var read = rows.of(answer);
        if (read.stream().anyMatch(GeoReportClient::isError)) {
            throw new Declined(400, reason(answer));
        }
        return read;
    }

    /** Some servers say no with the status 200. */
    private static boolean isError(Row row) {
        return !row.text("code").isEmpty()
                && !row.text("description").isEmpty()
                && row.text("service_request_id").isEmpty()
                && row.text("update_id").isEmpty()
                && row.text("status").isEmpty();
    }

    private String reason(Answer answer) {
        try {
            var told = rows.of(answer).stream()
                    .map(row -> row.text("description"))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            return Words.cut(told, MOST_WORDS);
        } catch (Garbled e) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String segment(String text) {
        return encoded(text).replace("+", "%20");
    }
}
