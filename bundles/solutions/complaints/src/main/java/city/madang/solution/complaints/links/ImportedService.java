// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.DepartmentId;
import city.madang.intake.Codes;
import city.madang.intake.ImportRow;
import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A row of another system's list of services. What it does not name stays as it was. */
record ImportedService(ImportRow row) {
    static final String CREW_ANSWERS = "crewAnswers";
    static final String OLD_CODE = "oldCode";
    static final String WITHDRAWN = "withdrawn";
    static final String YES = "yes";

    /** Without the names in each language: {@code name:} and its tag. */
    static final List<String> FIELDS = List.of(
            "key",
            "name",
            "parent",
            "parentName",
            "department",
            "hours",
            "days",
            "keywords",
            "active",
            CREW_ANSWERS,
            OLD_CODE,
            WITHDRAWN);

    static final String NAME_IN = "name:";

    private static final int MOST_NAME = 100;

    Optional<ServiceCode> code() {
        return row.text("key").map(ImportedService::code);
    }

    private static ServiceCode code(String words) {
        return new ServiceCode(Codes.of(words, ServiceCode.LONGEST));
    }

    /** The heading, made of its words when it is not there yet. */
    Optional<Service> heading() {
        return row.text("parent").map(words -> {
            var name = LocalText.of(Report.cut(row.text("parentName").orElse(words), MOST_NAME));
            var plain = Service.of(code(words), name, Optional.empty(), DueTime.WITHOUT_SERVICE);
            return new Service(
                    plain.code(),
                    name,
                    Optional.empty(),
                    plain.workingDays(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    false,
                    Report.cut(words, Service.MOST_OLD_CODE),
                    false);
        });
    }

    Optional<DepartmentId> department() {
        return row.text("department").map(words -> new DepartmentId(Codes.of(words, DepartmentId.LONGEST)));
    }

    /**
     * The service as it is now.
     *
     * @throws IllegalArgumentException saying in plain English what is wrong with the row
     */
    Service over(Optional<Service> before) {
        var code = code().orElseThrow(() -> new IllegalArgumentException("the field key is empty"));
        var hours = number("hours", Service.MOST_HOURS);
        var days = number("days", Service.MOST_DAYS);
        if (hours.isPresent() && days.isPresent()) {
            throw new IllegalArgumentException("hours and days are both given, and one of them counts");
        }
        return new Service(
                code,
                name(before),
                department().or(() -> before.flatMap(Service::department)),
                days.or(() -> before.map(Service::workingDays)).orElse(DueTime.WITHOUT_SERVICE),
                days.isPresent() ? Optional.empty() : hours.or(() -> before.flatMap(Service::hours)),
                heading().map(Service::code).or(() -> before.flatMap(Service::parent)),
                text("keywords", Service.MOST_KEYWORDS)
                        .or(() -> before.map(Service::keywords))
                        .orElse(""),
                yes(CREW_ANSWERS, before.filter(Service::crewAnswers).isPresent()),
                text(OLD_CODE, Service.MOST_OLD_CODE)
                        .or(() -> text("key", Service.MOST_OLD_CODE))
                        .orElseThrow(),
                yes(WITHDRAWN, before.filter(Service::withdrawn).isPresent()));
    }

    private boolean yes(String field, boolean before) {
        return row.text(field).map(YES::equals).orElse(before);
    }

    private LocalText name(Optional<Service> before) {
        var names = new TreeMap<String, String>();
        before.ifPresent(service -> names.putAll(service.name().byLanguage()));
        text("name", MOST_NAME).ifPresent(name -> names.put("en", name));
        row.fields().keySet().stream()
                .filter(field -> field.startsWith(NAME_IN))
                .forEach(field ->
                        text(field, MOST_NAME).ifPresent(name -> names.put(field.substring(NAME_IN.length()), name)));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the field name is empty");
        }
        return new LocalText(names);
    }

    private Optional<String> text(String field, int most) {
        return row.text(field).map(words -> {
            if (words.length() > most) {
                throw new IllegalArgumentException(field + " has more than " + most + " characters");
            }
            return words;
        });
    }

    private Optional<Integer> number(String field, int most) {
        return row.text(field).map(typed -> {
            if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > most) {
                throw new IllegalArgumentException(field + " is not a number from 1 to " + most + ": " + typed);
            }
            return Integer.parseInt(typed);
        });
    }
}
