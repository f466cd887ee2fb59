// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.FileKind;
import city.madang.file.Upload;
import city.madang.kit.FileStore.TooLarge;
import city.madang.kit.FileStore.WrongType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {
    private static final Set<FileKind> IMAGES = Set.of(FileKind.IMAGE);
    private static final long MEGABYTES_20 = 20_000_000;

    @TempDir
    Path folder;

    private Shelves shelves;
    private Staging staging;

    @BeforeEach
    void open() {
        shelves = new Shelves(folder);
        staging = new Staging(shelves, new Pictures(), new Gatekeeper(Scanner.NONE, false));
    }

    @Test
    void keepsNothingThatTheCameraWroteBesideThePicture() throws IOException {
        var sent = Samples.jpegWithExif(60, 40, 1);
        assertThat(text(sent)).contains(Samples.SECRET);
        var upload = stage(sent);
        for (var part : new String[] {"content", "preview"}) {
            assertThat(text(bytes(upload, part))).doesNotContain(Samples.SECRET, "Exif");
        }
    }

    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1, 60, 40, RED, BLUE",
        "9, 60, 40, RED, BLUE",
        "3, 60, 40, BLUE, RED",
        "6, 40, 60, RED, BLUE",
        "8, 40, 60, BLUE, RED"
    })
    void turnsThePictureUpright(int orientation, int width, int height, String first, String last) throws IOException {
        var picture = picture(stage(Samples.jpegWithExif(60, 40, orientation)), "content");
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertColour(picture.getRGB(5, 5), first);
        assertColour(picture.getRGB(width - 5, height - 5), last);
    }

    @Test
    void shrinksToWhatAScreenNeeds() throws IOException {
        var upload = stage(Samples.jpeg(3000, 1500));
        assertThat(size(picture(upload, "content"))).containsExactly(2048, 1024);
        assertThat(size(picture(upload, "preview"))).containsExactly(480, 240);
        assertThat(upload.size()).isEqualTo(bytes(upload, "content").length);
    }

    @Test
    void neverEnlarges() throws IOException {
        var upload = stage(Samples.png(20, 10));
        assertThat(size(picture(upload, "content"))).containsExactly(20, 10);
        assertThat(size(picture(upload, "preview"))).containsExactly(20, 10);
    }

    @Test
    void takesAHugePictureInSteps() throws IOException {
        var upload = stage(Samples.jpeg(8000, 6000));
        assertThat(size(picture(upload, "content"))).containsExactly(2048, 1536);
    }

    @Test
    void takesProgressiveAndGreyAndPalettePictures() throws IOException {
        assertThat(stage(Samples.progressiveJpeg(60, 40)).type()).isEqualTo("image/jpeg");
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
            var upload = stage(Samples.encoded(Samples.redAndBlue(60, 40, type), "png"));
            assertThat(upload.type()).isEqualTo("image/png");
        }
        assertThat(stage(Samples.encoded(Samples.redAndBlue(60, 40, BufferedImage.TYPE_BYTE_GRAY), "jpg"))
                        .type())
                .isEqualTo("image/jpeg");
    }

    @Test
    void keepsTransparencyAndPreviewsOnWhite() throws IOException {
        var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        var upload = stage(Samples.encoded(clear, "png"));
        assertThat(picture(upload, "content").getRGB(10, 10) >>> 24).isZero();
        assertThat(new Color(picture(upload, "preview").getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void findsTheTypeInTheContentAndNotInTheName() throws IOException {
        var upload = staging.stage(stream(Samples.png(20, 10)), "roof.jpg", IMAGES, MEGABYTES_20);
        assertThat(upload.type()).isEqualTo("image/png");
        assertThat(upload.name()).isEqualTo("roof.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "GIF89a.................", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7 ...."
            })
    void refusesWhatIsNoPictureOfTheTwoTypes(String content) {
        refusesAsWrong(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesAbsurdDimensionsBeforeDecoding() throws IOException {
        for (int[] size : new int[][] {{30_001, 10}, {10, 30_001}, {10_000, 5_001}, {Integer.MAX_VALUE, 65_537}}) {
            assertThatThrownBy(() -> stage(Samples.hollowPng(size[0], size[1])))
                    .isInstanceOf(WrongType.class)
                    .hasMessage("absurd dimensions");
        }
        assertThatThrownBy(() -> stage(Samples.hollowPng(10_000, 5_000))).hasMessage("cannot be decoded");
    }

    @Test
    void refusesPicturesThatAreCutOff() {
        for (var whole : new byte[][] {Samples.jpeg(200, 100), Samples.png(200, 100)}) {
            for (int part = 1; part < 10; part++) {
                refusesAsWrong(Arrays.copyOf(whole, whole.length * part / 10));
            }
        }
    }

    @Test
    void passesOverATextThatWouldFillTheMemory() throws IOException {
        var upload = stage(Samples.pngWithTextBomb());
        assertThat(upload.size()).isLessThan(1000);
    }

    @Test
    void takesAPictureWithBrokenMetadata() throws IOException {
        var junk = new byte[300];
        new Random(1).nextBytes(junk);
        for (int marker : new int[] {0xe0, 0xe1, 0xee}) {
            assertThat(stage(Samples.withSegment(Samples.jpeg(60, 40), marker, junk))
                            .size())
                    .isPositive();
        }
    }

    @Test
    void damagedPicturesAreTakenOrRefusedAndNothingElse() {
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            var bytes = i % 2 == 0 ? Samples.jpeg(50, 40) : Samples.png(50, 40);
            for (int n = 0; n < 1 + i / 50; n++) {
                bytes[3 + random.nextInt(bytes.length - 3)] = (byte) random.nextInt();
            }
            try {
                stage(bytes);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(WrongType.class);
            }
        }
    }

    @Test
    void stopsReadingAsSoonAsItIsTooMuch() {
        var endless = new Endless(Samples.jpeg(60, 40));
        assertThatThrownBy(() -> staging.stage(endless, "endless.jpg", IMAGES, MEGABYTES_20))
                .isInstanceOf(TooLarge.class);
        assertThat(endless.given).isBetween(MEGABYTES_20, MEGABYTES_20 + 100_000);
        assertThat(folder.resolve("staged")).isEmptyDirectory();
    }

    @Test
    void takesExactlyTheLimit() throws IOException {
        var jpeg = Samples.jpeg(60, 40);
        assertThat(staging.stage(stream(jpeg), "a.jpg", IMAGES, jpeg.length).size())
                .isPositive();
        assertThatThrownBy(() -> staging.stage(stream(jpeg), "a.jpg", IMAGES, jpeg.length - 1))
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> staging.stage(stream(jpeg), "a.jpg", IMAGES, 3))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void refusalLeavesNothingBehind() {
        refusesAsWrong(Arrays.copyOf(Samples.jpeg(200, 100), 400));
        assertThat(folder.resolve("staged")).isEmptyDirectory();
    }

    @Test
    void diskThatTakesNothingIsToldAsUnavailable() throws IOException {
        Files.delete(shelves.staged());
        assertThatThrownBy(() -> stage(Samples.jpeg(60, 40))).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void senderWhoBreaksOffIsNoFaultOfTheDisk() {
        var broken = new java.io.SequenceInputStream(stream(Samples.jpeg(60, 40)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> staging.stage(broken, "a.jpg", IMAGES, MEGABYTES_20))
                .hasMessage("connection reset");
        assertThat(folder.resolve("staged")).isEmptyDirectory();
    }

    @Test
    void findsAnUploadAgainAndNothingElse() throws IOException {
        var upload = staging.stage(stream(Samples.jpeg(60, 40)), "지붕 사진.JPEG", IMAGES, MEGABYTES_20);
        assertThat(upload.name()).isEqualTo("지붕 사진.jpg");
        assertThat(staging.find(upload.staged())).contains(upload);
        assertThat(staging.find("0".repeat(32))).isEmpty();
        assertThat(staging.find("../../etc/passwd")).isEmpty();
        assertThat(staging.find(upload.staged() + ".info\u0000")).isEmpty();
    }

    @Test
    void givesUpOnWhatTakesTooLong() throws IOException {
        var file = folder.resolve("slow.jpg");
        Files.write(file, Samples.jpeg(60, 40));
        try (var in = new PatientInput(file, java.time.Duration.ZERO)) {
            assertThatThrownBy(in::read).hasMessage("takes too long");
            assertThatThrownBy(() -> in.read(new byte[10])).hasMessage("takes too long");
        }
    }

    private Upload stage(byte[] content) throws IOException {
        return staging.stage(stream(content), "a.jpg", IMAGES, MEGABYTES_20);
    }

    private void refusesAsWrong(byte[] content) {
        assertThatThrownBy(() -> stage(content)).isInstanceOf(WrongType.class);
    }

    private byte[] bytes(Upload upload, String part) throws IOException {
        return Files.readAllBytes(shelves.staged(upload.staged(), part));
    }

    private BufferedImage picture(Upload upload, String part) throws IOException {
        return ImageIO.read(shelves.staged(upload.staged(), part).toFile());
    }

    private static int[] size(BufferedImage picture) {
        return new int[] {picture.getWidth(), picture.getHeight()};
    }

    private static void assertColour(int rgb, String expected) {
        var colour = new Color(rgb);
        assertThat(colour.getRed() > colour.getBlue() ? "RED" : "BLUE").isEqualTo(expected);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** A picture, and then more for ever. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private long given;

        Endless(byte[] start) {
            this.start = start;
        }

        @Override
        public int read() {
            return given < start.length ? start[(int) given++] & 0xff : (int) (given++ & 0x7f);
        }
    }
}
