// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;

/**
 * Files in one: the same files make the same bytes, because all have the same time, their order is that of their names, and nobody owns
 * them. What lies in {@code bin/} can be executed.
 *
 * @param folder around all of them; empty for none
 * @param time of all of them
 */
record Packed(String folder, SortedMap<String, Content> files, Instant time) {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 155;
    private static final int RECORD = 20 * BLOCK;

    /** Rights are kept by those who unpack it, if they know them. The process's own zone is UTC. */
    void zip(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (var zip = FileSystems.newFileSystem(file, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            for (var each : files.entrySet()) {
                var path = zip.getPath(name(each.getKey()));
                folders(path.getParent());
                try (var in = each.getValue().open()) {
                    Files.copy(in, path);
                }
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(isProgram(each.getKey()) ? "rwxr-xr-x" : "rw-r--r--"));
                date(path);
            }
        }
    }

    private void folders(Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            folders(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            date(folder);
        }
    }

    /** All three: an entry carries when it was made, too. */
    private void date(Path path) throws IOException {
        var at = FileTime.from(time);
        Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(at, at, at);
    }

    /** In the form of POSIX.1-1988 (ustar), which every tar reads. */
    void tarGz(Path file) throws IOException {
        try (var out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            long written = 0;
            for (var each : files.entrySet()) {
                var content = each.getValue();
                out.write(header(name(each.getKey()), content.size(), isProgram(each.getKey()) ? 0755 : 0644));
                try (var in = content.open()) {
                    in.transferTo(out);
                }
                written += BLOCK + content.size() + fill(out, content.size(), BLOCK);
            }
            out.write(new byte[2 * BLOCK]);
            fill(out, written + 2 * BLOCK, RECORD);
        }
    }

    private String name(String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    private static boolean isProgram(String path) {
        return path.startsWith("bin/");
    }

    private byte[] header(String path, long size, int mode) throws IOException {
        var header = new byte[BLOCK];
        int cut = path.length() <= NAME ? -1 : path.indexOf('/', path.length() - NAME - 1);
        if (cut > PREFIX || path.length() > NAME && cut < 0) {
            throw new IOException("too long a name for a tar file: " + path);
        }
        put(header, 0, path.substring(cut + 1));
        put(header, 100, octal(mode, 7));
        put(header, 108, octal(0, 7));
        put(header, 116, octal(0, 7));
        put(header, 124, octal(size, 11));
        put(header, 136, octal(time.getEpochSecond(), 11));
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\0" + "00");
        put(header, 345, cut < 0 ? "" : path.substring(0, cut));
        int sum = 0;
        for (var each : header) {
            sum += each & 0xff;
        }
        put(header, 148, octal(sum, 6) + "\0 ");
        return header;
    }

    private static String octal(long number, int digits) {
        return String.format("%0" + digits + "o", number);
    }

    private static void put(byte[] header, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static long fill(OutputStream out, long size, int unit) throws IOException {
        int rest = (int) (size % unit);
        int more = rest == 0 ? 0 : unit - rest;
        out.write(new byte[more]);
        return more;
    }
}
