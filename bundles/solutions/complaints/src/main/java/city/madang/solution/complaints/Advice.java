// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.DecidedMapper;
import city.madang.solution.complaints.store.DecidedRow;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import city.madang.suggest.Suggestion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a new request is about and who should look after it, by what was decided about answered ones. Learnt are title, words,
 * area and hour; never a name or an address that a citizen left, never what was erased, and never what lies in a sealed lane.
 */
public final class Advice {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int SHORTEST_NAME = 2;

    private final Kit kit;
    private final Contacts contacts;

    public Advice(Kit kit) {
        this.kit = kit;
        this.contacts = new Contacts(kit);
    }

    /** For the kit, which learns from them. */
    List<DecidedCase> decidedAfter(String after, int most) {
        return kit.database()
                .read(tx -> tx.mapper(DecidedMapper.class).after(after, most).stream()
                        .map(row -> decided(row, contacts.find(tx, row.number()).orElse(Contact.NONE)))
                        .toList());
    }

    private DecidedCase decided(DecidedRow row, Contact contact) {
        return new DecidedCase(
                row.number().value(),
                subject(without(contact, row.title() + "\n" + row.details()), row.lang(), row.area(), row.filed()),
                row.service().map(ServiceCode::value),
                row.department().map(DepartmentId::value));
    }

    /** Inflected names lose their stem; a Latin name is not taken out of the middle of a word. */
    static String without(Contact contact, String text) {
        var rest = text;
        for (var name : BETWEEN.split(contact.name() + " " + contact.reach())) {
            if (name.length() >= SHORTEST_NAME) {
                rest = Pattern.compile(
                                "(?<!\\p{IsLatin})" + Pattern.quote(name) + "(?!\\p{IsLatin})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(rest)
                        .replaceAll(" ");
            }
        }
        return rest;
    }

    private Subject subject(String text, Locale language, Optional<AreaId> area, Instant filed) {
        var facts = new HashMap<String, String>();
        area.ifPresent(id -> facts.put("area", id.value()));
        facts.put("hour", Integer.toString(filed.atZone(kit.city().zone()).getHour()));
        return new Subject(text, language, facts);
    }

    public Suggestion about(ServiceRequest request) {
        var report = request.report();
        return about(
                report.title() + "\n" + report.details(),
                report.language(),
                report.place().area(),
                request.filed());
    }

    /** About a text that comes in now. */
    public Suggestion about(String text, Locale language, Optional<AreaId> area) {
        return about(text, language, area, kit.clock().instant());
    }

    private Suggestion about(String text, Locale language, Optional<AreaId> area, Instant filed) {
        return kit.suggestions().suggest(subject(text, language, area, filed));
    }

    /** The like requests, as far as they are still there, most alike first. */
    public List<DecidedRow> like(Suggestion suggestion) {
        var numbers = suggestion.like().stream()
                .flatMap(like -> number(like.id()).stream())
                .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        var there = kit.database().read(tx -> tx.mapper(DecidedMapper.class).among(numbers));
        return numbers.stream()
                .flatMap(number -> there.stream().filter(row -> row.number().equals(number)))
                .toList();
    }

    /** Cases of a file have ids that are no numbers of ours. */
    private static Optional<ReceiptNumber> number(String id) {
        try {
            return Optional.of(new ReceiptNumber(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
