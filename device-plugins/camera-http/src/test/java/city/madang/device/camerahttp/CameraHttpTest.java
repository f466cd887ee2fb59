// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.CommandId;
import city.madang.device.Outcome;
import city.madang.device.Reason.Cause;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PictureTaken;
import city.madang.device.role.Camera;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.CameraContract;
import city.madang.device.testkit.WireSimulator.Mode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraHttpTest implements CameraContract {
    private final CameraWire wire = new CameraWire();

    @AfterEach
    void end() throws IOException {
        wire.close();
    }

    @Override
    public DeviceDriver<?> driver() {
        return new CameraHttpDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("address", "http://127.0.0.1:" + wire.port() + "/snapshot.jpg?channel=1", "patience", "2");
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        wire.silentAfter(1);
        return Optional.of(settings());
    }

    private static Outcome picture(Bench bench) throws Exception {
        return bench.role(Camera.class).picture(CommandId.next(), bench.deadline());
    }

    @Test
    void asksOnceForEachPicture() throws Exception {
        try (var bench = open()) {
            picture(bench);
            assertThat(wire.requests()).hasSize(2).allMatch(each -> each.startsWith("GET /snapshot.jpg?channel=1 "));
        }
    }

    @Test
    void knowsAPictureByItsBytes() {
        var longer = Arrays.copyOf(CameraWire.JPEG, CameraWire.JPEG.length + 200);
        assertThat(Picture.type(CameraWire.JPEG)).contains(Picture.JPEG);
        assertThat(Picture.type(longer)).contains(Picture.JPEG);
        assertThat(Picture.type(Arrays.copyOf(longer, 1000))).isEmpty();
        assertThat(Picture.type(Arrays.copyOf(CameraWire.JPEG, 6))).isEmpty();
        assertThat(Picture.type("<html>".getBytes())).isEmpty();
        assertThat(Picture.type(new byte[0])).isEmpty();
        assertThat(Picture.type(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheSessionGoesOn() throws Exception {
        try (var bench = open()) {
            wire.gives("<html>sign in".getBytes());
            assertThat(why(picture(bench))).isEqualTo("DEVICE_FAULT picture.none");
            wire.gives(new byte[Snapshots.LARGEST + 1]);
            assertThat(why(picture(bench))).isEqualTo("DEVICE_FAULT picture.large");
            wire.gives(CameraWire.JPEG);
            assertThat(picture(bench).isDone()).isTrue();
            assertThat(bench.told(DeviceEvent.class)).hasSize(1);
        }
    }

    private static String why(Outcome outcome) {
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        var reason = outcome.reason().orElseThrow();
        return reason.cause() + " " + reason.note().orElseThrow().key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Gone", "500 Oh", "204 Empty"})
    void saysWhatTheCameraAnswered(String status) throws Exception {
        try (var bench = open()) {
            wire.says("HTTP/1.1 " + status + "\r\n");
            assertThat(why(picture(bench))).isEqualTo("DEVICE_FAULT picture.status");
        }
    }

    /** It would lead the city's own server to wherever the camera says. */
    @Test
    void followsNobodyElsewhere() throws Exception {
        try (var elsewhere = new CameraWire();
                var bench = open()) {
            wire.says("HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:" + elsewhere.port() + "/\r\n");
            assertThat(why(picture(bench))).isEqualTo("DEVICE_FAULT picture.status");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void signsInByDigest() throws Exception {
        wire.wants("s3cret");
        var right = Map.of("address", settings().get("address"), "user", "city", "password", "s3cret");
        try (var bench = Bench.open(driver(), right)) {
            assertThat(picture(bench).isDone()).isTrue();
            assertThat(bench.session().probe().toString()).doesNotContain("s3cret");
        }
        assertThat(wire.requests()).noneMatch(each -> each.contains("s3cret"));
    }

    @Test
    void aWrongPasswordIsAMatterOfSettings() throws Exception {
        try (var bench = open()) {
            wire.wants("s3cret");
            assertThat(why(picture(bench))).isEqualTo(Cause.CONFIGURATION + " picture.password");
        }
        var wrong = Map.of("address", settings().get("address"), "user", "city", "password", "other");
        assertThatThrownBy(() -> Bench.open(driver(), wrong)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "CUT_OFF", "SILENT"})
    void whatDoesNotComeEndsTheSession(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.gives(Arrays.copyOf(CameraWire.JPEG, 1000));
            wire.mode(mode);
            assertThatThrownBy(() -> picture(bench)).isInstanceOf(IOException.class);
            assertThat(bench.told(PictureTaken.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "DUPLICATES"})
    void whatComesLateOrTwiceIsOnePicture(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThat(picture(bench).isDone()).isTrue();
            assertThat(bench.told(PictureTaken.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camera",
                "ftp://camera/x",
                "http://",
                "http://city:secret@camera/x",
                "http://camera/a b",
                "file:///etc/passwd"
            })
    void takesAddressesOfTheWebOnly(String address) {
        var driver = new CameraHttpDriver();
        assertThat(driver.check(Bench.config(driver, Map.of("address", address, "password", "x"))))
                .extracting(Problem::setting)
                .containsExactly("address", "user");
    }
}
