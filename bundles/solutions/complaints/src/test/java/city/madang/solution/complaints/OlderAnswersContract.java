// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.DataStore;
import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.open311.Client;
import city.madang.solution.complaints.open311.store.AttributeMapper;
import city.madang.solution.complaints.open311.store.ClientMapper;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.store.GivenMapper;
import city.madang.solution.complaints.store.GivenRow;
import city.madang.solution.complaints.store.OlderAnswers;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.ServiceMapper;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city that was set up before answers of all ways stood in one table has the answers that programs sent. */
abstract class OlderAnswersContract {
    private static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/complaints");
    private static final ServiceCode ROADS = new ServiceCode("roads");

    private static final Client CLIENT = new Client(
            "c0ffee", "FixMyTown", "dev@example.org", false, false, NOW, Optional.empty(), Optional.empty(), 0);

    @TempDir
    Path folder;

    abstract DataStore store();

    @Test
    void findsWhatProgramsSent() throws IOException {
        try (var store = store()) {
            var filed = fill(store);
            try (var database = store.open(ComplaintsModule.ID, OlderAnswersContract.class.getClassLoader())) {
                database.parse(List.of(GivenMapper.class, AttributeMapper.class));
                database.run(tx -> {
                    var given = tx.mapper(GivenMapper.class).of(List.of(filed.get(0), filed.get(1)));
                    assertThat(given).extracting(GivenRow::toGiven).containsExactlyInAnyOrderElementsOf(expected());
                    var asked = tx.mapper(AttributeMapper.class).of(ROADS).get(0);
                    assertThat(asked.hints()).contains(LocalText.of("Look closely"));
                });
            }
        }
    }

    private static List<Given> expected() {
        var question = LocalText.of("What is it?");
        var gone = LocalText.of("GONE");
        return List.of(
                new Given(
                        ROADS, "KIND", AnswerType.SINGLEVALUELIST, question, "hole", Optional.of(LocalText.of("Hole"))),
                new Given(ROADS, "GONE", AnswerType.STRING, gone, "what was asked once", Optional.empty()),
                new Given(
                        new ServiceCode("-"),
                        "KIND",
                        AnswerType.STRING,
                        LocalText.of("KIND"),
                        "hole",
                        Optional.empty()));
    }

    /** Two requests that a program filed: about roads, and about nothing any more. */
    private List<ReceiptNumber> fill(DataStore store) throws IOException {
        try (var database = store.open(ComplaintsModule.ID, upTo(57))) {
            database.parse(List.of(
                    RequestMapper.class,
                    ServiceMapper.class,
                    ClientMapper.class,
                    SentMapper.class,
                    OlderAnswers.class));
            return fill(database);
        }
    }

    private static List<ReceiptNumber> fill(ModuleDatabase database) {
        return database.inTransaction(tx -> {
            var roads = Service.of(ROADS, LocalText.of("Roads"), Optional.empty(), 5);
            tx.mapper(ServiceMapper.class).insert(roads);
            tx.mapper(OlderAnswers.class).insertList();
            tx.mapper(OlderAnswers.class).insertChoice();
            tx.mapper(ClientMapper.class).insert(CLIENT, "hash");
            var about = filed(tx, Optional.of(roads), 1);
            sent(tx, about, 1, "KIND", "hole");
            sent(tx, about, 2, "GONE", "what was asked once");
            var lost = filed(tx, Optional.empty(), 2);
            sent(tx, lost, 1, "KIND", "hole");
            return List.of(about, lost);
        });
    }

    private static ReceiptNumber filed(Tx tx, Optional<Service> service, int seed) {
        var number = ReceiptNumber.next(NOW, new Random(seed));
        var report = new Report("A hole", "It is deep.", Locale.ENGLISH, true, Place.UNKNOWN);
        var course = Course.beginning(
                RequestStatus.RECEIVED,
                service.map(Service::code),
                new Assignment(Optional.empty(), Optional.empty()),
                Optional.of(NOW));
        tx.mapper(RequestMapper.class)
                .insert(RequestRow.of(new ServiceRequest(
                        number,
                        report,
                        Way.API,
                        NOW,
                        course,
                        Optional.empty(),
                        Publication.NOTHING,
                        Optional.empty(),
                        false,
                        0)));
        tx.mapper(SentMapper.class).insert(new SentMapper.Sent(number, CLIENT.id(), "digest", "once", NOW, ""));
        return number;
    }

    private static void sent(Tx tx, ReceiptNumber number, int position, String code, String answer) {
        tx.mapper(OlderAnswers.class).insert(new OlderAnswers.SentOnce(number, position, code, answer));
    }

    /** Finds the module's scripts of these versions, and everything else as it is. */
    private ClassLoader upTo(int version) throws IOException {
        var older = Files.createDirectories(folder.resolve("db/complaints"));
        try (var scripts = Files.list(SCRIPTS)) {
            for (var script : scripts.toList()) {
                var name = script.getFileName().toString();
                if (Integer.parseInt(name.replaceAll("^V(\\d+).*", "$1")) <= version) {
                    Files.copy(script, older.resolve(name));
                }
            }
        }
        return new ClassLoader(OlderAnswersContract.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return ours(name).isPresent()
                        ? Collections.enumeration(ours(name).stream().toList())
                        : super.getResources(name);
            }

            @Override
            public URL getResource(String name) {
                return ours(name).orElseGet(() -> super.getResource(name));
            }
        };
    }

    private Optional<URL> ours(String name) {
        try {
            return name.startsWith("db/complaints")
                    ? Optional.of(folder.resolve(name).toUri().toURL())
                    : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
