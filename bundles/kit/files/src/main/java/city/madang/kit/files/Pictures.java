// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.Box;
import city.madang.kit.FileStore.WrongType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Writes pictures again: upright, not larger than a screen needs, without anything that was hidden in them. At most two are
 * decoded at a moment, a huge one alone, so that the memory stays bounded. Safe for several threads.
 */
final class Pictures {
    /** Longest side of what is kept, pixels. */
    private static final int KEPT = 2048;
    /** Longest side of the preview, pixels. */
    private static final int PREVIEW = 480;

    private static final double KEPT_QUALITY = 0.85;
    private static final double PREVIEW_QUALITY = 0.75;
    private static final int AT_ONCE = 2;
    private static final long HUGE = 20_000_000;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /**
     * @param boxes what is black in both pictures, in place of what was there
     * @param preview is always a JPEG
     * @throws WrongType when it is no such picture, or broken, or has absurd dimensions
     */
    void draw(Path sent, FileType type, List<Box> boxes, Path content, Path preview) throws IOException {
        var header = PictureReader.header(sent, type);
        var share = header.pixels() > HUGE ? AT_ONCE : 1;
        try {
            room.acquire(share);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("closing").initCause(e);
        }
        try {
            var upright = upright(PictureReader.decode(sent, type, header), Turn.of(sent, type));
            boxes.forEach(box -> blacken(upright, box));
            write(upright, type, KEPT_QUALITY, content);
            write(onWhite(shrunk(upright, PREVIEW)), FileType.JPEG, PREVIEW_QUALITY, preview);
        } finally {
            room.release(share);
        }
    }

    private static BufferedImage upright(BufferedImage decoded, Turn turn) throws IOException {
        try {
            return turn.apply(shrunk(decoded, KEPT));
        } catch (RuntimeException e) {
            // For example a colour profile that only fails when it is used.
            throw (IOException) new WrongType("cannot be drawn").initCause(e);
        }
    }

    /** Each pixel that the box touches; both pictures are written anew from these. */
    private static void blacken(BufferedImage picture, Box box) {
        int left = (int) Math.floor(box.left() / 100 * picture.getWidth());
        int top = (int) Math.floor(box.top() / 100 * picture.getHeight());
        int right = (int) Math.ceil((box.left() + box.width()) / 100 * picture.getWidth());
        int bottom = (int) Math.ceil((box.top() + box.height()) / 100 * picture.getHeight());
        var pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(left, top, right - left, bottom - top);
        pen.dispose();
    }

    /** A plain RGB or ARGB picture, whatever it came as. */
    private static BufferedImage shrunk(BufferedImage picture, int longest) throws IOException {
        var plain = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var shrink = Thumbnails.of(picture).imageType(plain);
        return Math.max(picture.getWidth(), picture.getHeight()) > longest
                ? shrink.size(longest, longest).asBufferedImage()
                : shrink.scale(1).asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = flat.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    private static void write(BufferedImage picture, FileType type, double quality, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var writing = Thumbnails.of(picture).scale(1).outputFormat(type.ending());
            (type == FileType.JPEG ? writing.outputQuality(quality) : writing).toOutputStream(out);
        }
    }
}
