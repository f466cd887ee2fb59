// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.code;

import city.madang.kit.documents.Markup;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Codes for machines, as SVG: black on white whatever the page's colours are, with the quiet zone that readers need. */
public final class Codes {
    private static final int LONGEST_QR = 1000;
    private static final int LONGEST_BAR = 80;
    /** ISO/IEC 18004: four modules on each side. */
    private static final int QUIET = 4;

    private static final int BAR_HEIGHT = 40;

    private Codes() {}

    public static String qr(String content) {
        if (content.isEmpty() || content.length() > LONGEST_QR) {
            throw new IllegalArgumentException("a QR code holds 1 to " + LONGEST_QR + " characters");
        }
        try {
            var hints = Map.of(
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    QUIET);
            var modules = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 1, 1, hints);
            return svg(modules, modules.getHeight(), content);
        } catch (WriterException e) {
            throw new IllegalArgumentException("cannot be written as a QR code", e);
        }
    }

    public static String barcode(String content) {
        if (content.isEmpty()
                || content.length() > LONGEST_BAR
                || content.chars().anyMatch(each -> each > 126)) {
            throw new IllegalArgumentException("a bar code holds 1 to " + LONGEST_BAR + " ASCII characters");
        }
        var hints = Map.of(EncodeHintType.MARGIN, 20);
        return svg(new Code128Writer().encode(content, BarcodeFormat.CODE_128, 1, 1, hints), BAR_HEIGHT, content);
    }

    private static String svg(BitMatrix modules, int height, String content) {
        var width = modules.getWidth();
        return new Markup()
                .picture("code", width, height, 4, content)
                .empty("rect", "width", width, "height", height, "fill", "#fff")
                .empty("path", "d", dark(modules, height), "fill", "#000", "shape-rendering", "crispEdges")
                .close("svg")
                .toString();
    }

    /** Dark modules of a line that touch become one rectangle. */
    private static String dark(BitMatrix modules, int height) {
        var path = new StringBuilder();
        var tall = modules.getHeight() == 1 ? height : 1;
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                var start = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start).append(' ').append(y);
                    path.append('h').append(x - start).append('v').append(tall);
                    path.append('h').append(start - x).append('z');
                }
            }
        }
        return path.toString();
    }
}
