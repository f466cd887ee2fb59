// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Devices;
import city.madang.identity.Visitor;
import city.madang.solution.parking.evidence.Incidents;
import city.madang.solution.parking.evidence.Incidents.Asking;
import city.madang.solution.parking.evidence.Incidents.Span;
import city.madang.solution.parking.evidence.Sights;
import city.madang.solution.parking.evidence.domain.Parcel;
import city.madang.solution.parking.right.Rights;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.StayBook;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.testkit.TestKit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of vehicles is kept with their stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvidenceContract {
    private ParkingCity city;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
    }

    @AfterAll
    void close() {
        city.close();
    }

    private Visits visits() {
        return new Visits(city, city.carPark("e" + carParks++, 10, Set.of("rear", "camera")));
    }

    private String evidence(Visits visits, String plate) {
        var stay = visits.watch().link(plate);
        return stay.substring("/parking".length()).replace("/booth/", "/evidence/");
    }

    @Test
    void aPictureOfEachVehicleIsTakenAndLookingAtItIsRecorded() {
        var visits = visits();
        visits.comesIn("12GA3456", 95, 1);
        var evidence = evidence(visits, "12GA3456");
        ParkingCity.await(() -> city.operator.get(evidence).words().contains("Entry · Camera"));
        assertThat(city.operator.get(evidence).words()).contains("Entry · Plate in front: 12GA3456 (95 % sure)");
        var picture = city.operator.get(evidence).link("Look at the picture").substring("/parking".length());
        assertThat(city.operator.bytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        var name = picture.substring(picture.lastIndexOf('/') + 1);
        assertThat(city.site.recorded()).anyMatch(entry -> entry.toString().contains(name));
        assertThat(city.operator
                        .get(picture.replace(visits.place().code(), "other"))
                        .status())
                .isEqualTo(404);
        assertThat(city.site.get(picture).status()).isNotEqualTo(200);
    }

    @Test
    void whatWasSeenAtTheExitIsOfTheSameStay() {
        var visits = visits();
        visits.comesIn("22GA2222", 95, 1);
        visits.leaves("22GA2222", 0);
        var evidence = evidence(visits, "22GA2222");
        ParkingCity.await(() -> city.operator.get(evidence).words().contains("Exit · Camera"));
        assertThat(city.operator.get(evidence).words()).contains("Exit · Plate in front: 22GA2222");
    }

    private Incidents incidents() {
        var kit = city.site.kit();
        var devices = kit.service(Devices.class);
        var carParks = new CarParks(kit);
        var sessions = new Sessions(new Tariffs(kit), new Rights(kit), new StayBook(carParks.runBy()));
        return new Incidents(kit, carParks, devices, sessions, new Sights(kit, devices));
    }

    private Asking asking(Visits visits, String reason) {
        var carPark = new CarParks(city.site.kit()).named(visits.place().code()).orElseThrow();
        return new Asking(Visitor.ANYBODY, carPark, reason, Locale.ENGLISH);
    }

    private byte[] ofStay(Visits visits, String path, String reason) throws IOException {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var stay = city.site
                .kit()
                .database()
                .read(tx -> tx.mapper(SessionMapper.class).find(id))
                .orElseThrow()
                .session();
        return bytes(incidents().ofStay(asking(visits, reason), stay));
    }

    private static byte[] bytes(Parcel parcel) throws IOException {
        var out = new ByteArrayOutputStream();
        parcel.writeTo(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                files.put(each.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** What {@code sha256sum -c} says of the files in a folder. */
    private static int verified(Path folder, Map<String, byte[]> files) throws Exception {
        for (var each : files.entrySet()) {
            var file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return new ProcessBuilder("sha256sum", "-c", "--strict", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void whatIsKnownOfAStayIsTakenOutAndVerified(@TempDir Path folder) throws Exception {
        var visits = visits();
        visits.comesIn("52GA5252", 95, 1);
        visits.leaves("52GA5252", 0);
        var evidence = evidence(visits, "52GA5252");
        ParkingCity.await(() -> city.operator.get(evidence).words().contains("Exit · Camera"));
        assertThat(city.operator.get(evidence).words()).doesNotContain("Take out");
        var zip = ofStay(visits, evidence, "case 7");
        var files = unpacked(zip);
        assertThat(files)
                .containsKeys("SHA256SUMS", "index.html", "stays.csv", "sights.csv", "happenings.csv", "orders.csv");
        assertThat(files.keySet())
                .filteredOn(each -> each.startsWith("pictures/"))
                .hasSize(2);
        assertThat(new String(files.get("orders.csv"), UTF_8)).contains("Open the gate", "Take a picture", "Done");
        assertThat(new String(files.get("index.html"), UTF_8)).contains("52GA5252", "Came in", "Left");
        assertThat(verified(folder, files)).isZero();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get("SHA256SUMS")));
        assertThat(city.site.recorded()).anyMatch(entry -> entry.toString().contains("sha256 " + hash + ": case 7"));
        assertThat(ofStay(visits, evidence, "case 8")).isEqualTo(zip);
        city.manager.get(evidence);
        assertThat(city.manager.post(evidence, Map.of("reason", "")).status()).isEqualTo(422);
        var sent = city.manager.post(evidence, Map.of("reason", "case 9"));
        assertThat(sent.headers().get("Content-Type")).containsExactly("application/zip");
        var stays = folder.resolve("stays.csv");
        var changed = Files.readAllBytes(stays);
        changed[changed.length - 3] ^= 1;
        files.put("stays.csv", changed);
        assertThat(verified(folder, files)).isNotZero();
    }

    @Test
    void whatHappenedInALaneIsTakenOut() throws Exception {
        var visits = visits();
        visits.comesIn("62GA6262", 95, 1);
        visits.comesIn("63GA6363", 95, 2);
        var asking = asking(visits, "case 10");
        var lane = new CarParks(city.site.kit()).lanes(asking.carPark().id()).get(0);
        var span = new Span(
                city.site.now().minus(Duration.ofHours(1)), city.site.now().plusSeconds(1));
        var files = unpacked(bytes(incidents().ofLane(asking, lane, span)));
        assertThat(new String(files.get("stays.csv"), UTF_8)).contains("62GA6262", "63GA6363");
        var form = "/desk/carparks/" + visits.place().code() + "/incident";
        var typed = new TreeMap<>(Map.of("lane", lane.id().value(), "reason", "case 11"));
        typed.put("from", "2026-03-01T10:00");
        typed.put("until", "2026-03-03T10:00");
        city.manager.get(form);
        assertThat(city.manager.post(form, typed).words()).contains("at most 24 hours later");
        typed.put("until", "2026-03-01T11:00");
        city.manager.get(form);
        assertThat(city.manager.post(form, typed).headers().get("Content-Type")).containsExactly("application/zip");
    }

    @Test
    void platesAndPicturesGoWhenTheirTimeIsOverAndMoneyStays() {
        var visits = visits();
        visits.comesIn("72GA7272", 60, 1);
        visits.leaves("72GA7272", 0);
        visits.comesIn("73GA7373", 60, 1);
        var gone = evidence(visits, "72GA7272");
        var inside = evidence(visits, "73GA7373");
        ParkingCity.await(() -> city.operator.get(gone).words().contains("Exit · Camera"));
        var picture = city.operator.get(gone).link("Look at the picture").substring("/parking".length());
        assertThat(city.operator.bytes(picture)).isNotEmpty();
        city.site.later(Duration.ofMinutes(2));
        var rules = city.site.offer().retention();
        int before = rules.get("stays").over(city.site.now(), 1000);
        assertThat(rules.get("stays").remove(city.site.now(), 1000)).isEqualTo(before);
        assertThat(city.operator.get(gone).words()).doesNotContain("72GA7272").contains("Nothing was seen");
        assertThat(city.operator.get(picture).status()).isEqualTo(404);
        assertThat(city.operator.get(inside).words()).contains("73GA7373");
        assertThat(city.operator.get(gone.replace("/evidence/", "/booth/")).words())
                .contains("Left");
        assertThat(rules.get("orders").remove(city.site.now(), 1000)).isPositive();
        assertThat(rules.get("happenings").remove(city.site.now(), 1000)).isPositive();
        assertThat(visits.watch().words()).contains("1 vehicle is inside", "Nothing yet.");
        assertThat(city.site.offer().indicators().get("returning").source().figure())
                .isPresent();
    }

    @Test
    void whoHelpsAVehicleSeesItsPicture() {
        var visits = visits();
        visits.place().exit().loop(1, true);
        visits.place().exit().plate("33GA3333", 50);
        visits.until(text -> text.contains("No vehicle with this plate is inside"));
        var lane = visits.watch().link("Lane EXIT").substring("/parking".length());
        ParkingCity.await(() -> city.operator.get(lane).words().contains("Exit · Camera"));
        assertThat(city.operator.get(lane).words()).contains("Plate in front: 33GA3333 (50 % sure)");
    }
}
