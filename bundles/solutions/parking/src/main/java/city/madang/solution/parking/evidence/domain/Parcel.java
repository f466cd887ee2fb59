// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in a ZIP, with {@value #SUMS}, which {@code sha256sum -c} verifies. The same files give the same bytes: they are in the order of
 * their paths, and no time is told of them.
 */
public final class Parcel {
    public static final String SUMS = "SHA256SUMS";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Content> contents;
    private final byte[] sums;

    /** A file. @param path with slashes, in ASCII */
    public record Content(String path, Source source) {
        public static Content of(String path, byte[] bytes) {
            return new Content(path, () -> new ByteArrayInputStream(bytes));
        }
    }

    /** Gives the same bytes each time. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private Parcel(List<Content> contents, byte[] sums) {
        this.contents = contents;
        this.sums = sums;
    }

    /** Reads them all for their sums. */
    public static Parcel of(List<Content> contents) throws IOException {
        var sorted =
                contents.stream().sorted(Comparator.comparing(Content::path)).toList();
        var lines = new StringBuilder();
        for (var each : sorted) {
            lines.append(sum(each.source())).append("  ").append(each.path()).append('\n');
        }
        return new Parcel(sorted, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(Source source) throws IOException {
        try (var in = new DigestInputStream(source.open(), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in.getMessageDigest().digest());
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    /** Of the sums, and so of everything: 64 hexadecimal digits. */
    public String hash() {
        return hex(sha256().digest(sums));
    }

    /** Does not close the stream. */
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        put(zip, Content.of(SUMS, sums));
        for (var each : contents) {
            put(zip, each);
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, Content content) throws IOException {
        var entry = new ZipEntry(content.path());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (var in = content.source().open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    @Override
    public String toString() {
        return contents.stream().map(Content::path).collect(Collectors.joining(", "));
    }
}
