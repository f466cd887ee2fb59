// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents, good and hostile, made byte by byte. */
final class Documents {
    private Documents() {}

    /** As much of a PDF as a reader looks at first and last. */
    static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% " + text
                        + "\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n50\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param parts name, content, name, content ... */
    static byte[] zip(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                if (parts[i].equals("mimetype")) {
                    stored(zip, parts[i], parts[i + 1]);
                } else {
                    zip.putNextEntry(new ZipEntry(parts[i]));
                    zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    static byte[] docx(String... more) {
        return office("word/document.xml", more);
    }

    static byte[] office(String mainPart, String... more) {
        var parts = new String[4 + more.length];
        parts[0] = "[Content_Types].xml";
        parts[1] = "<Types/>";
        parts[2] = mainPart;
        parts[3] = "<x/>";
        System.arraycopy(more, 0, parts, 4, more.length);
        return zip(parts);
    }

    /** Unpacks to a thousand times its size. */
    static byte[] bomb() {
        return docx("word/media/a.bmp", "\0".repeat(60 << 20));
    }

    static byte[] both(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
