// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Bidi;
import java.util.List;

/**
 * A receipt as bytes for the printer: a line goes as text when all of its letters are at the printer's page and run from left to
 * right, and as a picture otherwise. Used by one thread at a time.
 */
final class Slip {
    static final int MOST_LINES = 200;
    static final int LONGEST_LINE = 500;

    private static final int FIRST_LETTER = 0x20;
    private static final int DELETE = 0x7f;

    private final int columns;
    private final int page;
    private final Charset charset;

    Slip(ReceiptEscposSettings settings) {
        columns = settings.columns();
        page = settings.page();
        charset = Charset.forName(settings.charset());
    }

    /** It cannot be printed, and nothing of it is. */
    static final class Unprintable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Message why;

        Unprintable(Message why) {
            super(why.key(), null, false, false);
            this.why = why;
        }

        Message why() {
            return why;
        }
    }

    /** From the beginning to the cut. */
    byte[] of(List<String> lines) throws Unprintable, IOException {
        if (lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new Unprintable(Message.of("slip.long", "" + MOST_LINES, "" + LONGEST_LINE));
        }
        var out = new ByteArrayOutputStream();
        out.write(EscPos.begin(page, charset.newEncoder().maxBytesPerChar() > 1));
        try (var drawing = new Drawing(columns)) {
            for (var line : lines) {
                write(line, drawing, out);
            }
        }
        out.write(EscPos.CUT);
        return out.toByteArray();
    }

    /** Signs that command something would let a text open the drawer. */
    private void write(String line, Drawing drawing, ByteArrayOutputStream out) throws Unprintable, IOException {
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new Unprintable(Message.of("slip.control"));
        }
        var bytes = line.getBytes(charset);
        if (isText(line, bytes)) {
            out.write(bytes);
            out.write(EscPos.NEXT_LINE);
        } else {
            for (var row : drawing.rows(line)) {
                out.write(EscPos.raster(drawing.wide(), row));
            }
        }
    }

    private boolean isText(String line, byte[] bytes) {
        var letters = line.toCharArray();
        for (byte each : bytes) {
            int letter = Byte.toUnsignedInt(each);
            if (letter < FIRST_LETTER || letter == DELETE) {
                return false;
            }
        }
        return charset.newEncoder().canEncode(line) && !Bidi.requiresBidi(letters, 0, letters.length);
    }
}
