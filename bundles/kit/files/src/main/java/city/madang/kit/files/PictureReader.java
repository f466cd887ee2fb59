// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.WrongType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Reads pictures that may have been made to do harm: dimensions are looked at before anything is decoded, only as many pixels
 * as fit are kept, texts and profiles in PNG are passed over, and it ends after a while. Whatever the decoder throws becomes
 * {@link WrongType}.
 */
final class PictureReader {
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 30_000;
    /** Of one decoded picture. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PictureReader() {}

    /** What the file says about itself. */
    record Header(int width, int height, int bitsPerPixel) {
        long pixels() {
            return (long) width * height;
        }

        /** Only each so many-th row and column is kept. */
        int step() {
            int step = 1;
            while (pixels() * bitsPerPixel / 8 / step / step > MOST_BYTES) {
                step++;
            }
            return step;
        }
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    static Header header(Path file, FileType type) throws IOException {
        var header = read(file, type, reader -> {
            var types = reader.getImageTypes(0);
            if (!types.hasNext()) {
                throw new WrongType("colours of an unknown kind");
            }
            var bits = types.next().getColorModel().getPixelSize();
            return new Header(reader.getWidth(0), reader.getHeight(0), bits);
        });
        if (header.pixels() > MOST_PIXELS || Math.max(header.width(), header.height()) > LONGEST_SIDE) {
            throw new WrongType("absurd dimensions");
        }
        return header;
    }

    static BufferedImage decode(Path file, FileType type, Header header) throws IOException {
        return read(file, type, reader -> {
            var end = new EndMissing();
            reader.addIIOReadWarningListener(end);
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(header.step(), header.step(), 0, 0);
            var picture = reader.read(0, how);
            if (end.seen) {
                throw new WrongType("cut off");
            }
            return picture;
        });
    }

    private static <T> T read(Path file, FileType type, Reading<T> reading) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.ending()).next();
        try (var in = new PatientInput(file, PATIENCE)) {
            reader.setInput(in, true, true);
            return reading.from(reader);
        } catch (WrongType e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw (IOException) new WrongType("cannot be decoded").initCause(e);
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG decoder fills what is missing with grey and only warns; other warnings are about harmless dirt. */
    private static final class EndMissing implements IIOReadWarningListener {
        private boolean seen;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            var text = warning.toLowerCase(Locale.ROOT);
            seen = seen || text.contains("premature end") || text.contains("truncated");
        }
    }
}
