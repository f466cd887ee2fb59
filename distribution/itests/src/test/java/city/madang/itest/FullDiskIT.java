// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A city whose disk is a small file system in memory, which is filled to its last byte. */
@Tag("soak")
class FullDiskIT {
    private static final int MEGABYTES = 128;
    private static final int MOST_FILED = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @param floor below which nothing is accepted, in megabytes; with 0 the disk itself is what refuses */
    @ParameterizedTest
    @ValueSource(strings = {"40", "0"})
    void refusesHonestlyLosesNothingAndGoesOn(String floor) throws Exception {
        try (var city = RunningCity.demo().with("MADANG_MIN_FREE_MB", floor).unpack();
                var disk = new SmallDisk(city.data())) {
            city.start();
            var acknowledged = new ArrayList<Citizen.Receipt>();
            var citizen = new Citizen(city);
            acknowledged.add(citizen.file("Filed with room", "PRIVATE"));
            var photo = citizen.write("Sent with a photo", "PRIVATE", Optional.of(Picture.png()));
            disk.fill();

            keepsWhatWasTyped(fileUntilRefused(citizen, acknowledged), "Filed without room");
            refusesOrTakes(citizen.send(photo), photo, acknowledged);
            readingWorks(city, citizen, acknowledged.get(0).number());
            if (!floor.equals("0")) {
                // The room is looked at once a second; until then the last answer stands.
                Eventually.require("out of service", PATIENCE, () -> !city.isReady());
            }

            disk.makeRoom();
            Eventually.require("ready again", PATIENCE, city::isReady);
            acknowledged.add(new Citizen.Receipt(Citizen.number(citizen.send(photo)), photo));
            allAreThere(citizen, acknowledged);
        }
    }

    private static WebPage fileUntilRefused(Citizen citizen, List<Citizen.Receipt> acknowledged) throws Exception {
        for (int i = 0; i < MOST_FILED; i++) {
            var draft = citizen.write("Filed without room", "PRIVATE", Optional.empty());
            var answer = citizen.send(draft);
            if (!answer.isRedirect()) {
                return answer;
            }
            acknowledged.add(new Citizen.Receipt(Citizen.number(answer), draft));
        }
        throw new AssertionError("a full disk took " + MOST_FILED + " requests");
    }

    /** What was refused gave back its room, which may be enough for a small photo. */
    private static void refusesOrTakes(WebPage answer, Citizen.Draft photo, List<Citizen.Receipt> acknowledged) {
        if (answer.isRedirect()) {
            acknowledged.add(new Citizen.Receipt(Citizen.number(answer), photo));
        } else {
            keepsWhatWasTyped(answer, photo.title());
        }
    }

    private static void keepsWhatWasTyped(WebPage answer, String title) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.form("/complaints/new").values()).containsEntry("title", title);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ");
    }

    private static void readingWorks(RunningCity city, Citizen citizen, String number) throws Exception {
        var guest = new Guest(city);
        assertThat(guest.get("/").status()).isEqualTo(200);
        assertThat(guest.get("/complaints/public").status()).isEqualTo(200);
        assertThat(guest.get("/search?q=light").status()).isEqualTo(200);
        assertThat(citizen.open(number).status()).isEqualTo(200);
    }

    private static void allAreThere(Citizen citizen, List<Citizen.Receipt> acknowledged) throws Exception {
        for (var each : acknowledged) {
            assertThat(citizen.open(each.number()).words("h1"))
                    .isEqualTo(each.draft().title());
        }
    }

    /** A mounted tmpfs; gone when closed. */
    private static final class SmallDisk implements AutoCloseable {
        private final Path folder;

        SmallDisk(Path folder) throws IOException {
            this.folder = Files.createDirectories(folder);
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString()),
                    "this machine does not let us mount a file system");
        }

        void fill() throws IOException {
            var piece = new byte[4096];
            try (var out = Files.newOutputStream(filler())) {
                while (true) {
                    out.write(piece);
                }
            } catch (IOException full) {
                assertThat(Files.getFileStore(folder).getUsableSpace()).isLessThan(piece.length);
            }
        }

        void makeRoom() throws IOException {
            Files.delete(filler());
        }

        private Path filler() {
            return folder.resolve("filler");
        }

        @Override
        public void close() throws IOException {
            run("umount", "--lazy", folder.toString());
        }

        private static boolean run(String... command) throws IOException {
            return new ProcessBuilder(command)
                            .inheritIO()
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        }
    }
}
