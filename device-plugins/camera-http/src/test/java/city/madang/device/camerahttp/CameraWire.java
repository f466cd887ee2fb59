// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import city.madang.device.testkit.WireSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plays a camera: HTTP written by hand, with a password by Digest (RFC 7616) when it has one. */
final class CameraWire extends WireSimulator {
    /** The beginning and the end of a JPEG; nobody looks at what is between. */
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3, (byte) 0xff, (byte) 0xd9};

    private static final Pattern PART = Pattern.compile("(\\w{1,20})=\"?([^\",]{0,200})");

    private final List<String> requests = new ArrayList<>();
    private byte[] body = JPEG;
    private String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private String password = "";
    private int answersBeforeSilence = Integer.MAX_VALUE;

    synchronized void gives(byte[] other) {
        body = other;
    }

    synchronized void says(String other) {
        head = other;
    }

    synchronized void wants(String other) {
        password = other;
    }

    synchronized void silentAfter(int many) {
        answersBeforeSilence = many;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    protected synchronized Optional<byte[]> answer(byte[] received) {
        var request = new String(received, StandardCharsets.ISO_8859_1);
        if (!request.endsWith("\r\n\r\n")) {
            return Optional.empty();
        }
        requests.add(request);
        if (requests.size() > answersBeforeSilence) {
            mode(Mode.SILENT);
        }
        if (!password.isEmpty() && !isSigned(request)) {
            return Optional.of(message(
                    "HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=\"cam\", nonce=\"n1\", qop=\"auth\", algorithm=MD5\r\n",
                    new byte[0]));
        }
        return Optional.of(message(head, body));
    }

    private static byte[] message(String head, byte[] body) {
        try {
            var out = new ByteArrayOutputStream();
            out.write((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSigned(String request) {
        var line = request.lines()
                .filter(each -> each.startsWith("Authorization: Digest "))
                .findFirst();
        if (line.isEmpty()) {
            return false;
        }
        var who = md5(part(line.get(), "username") + ":cam:" + password);
        var what = md5("GET:" + part(line.get(), "uri"));
        return part(line.get(), "response")
                .equals(md5(
                        String.join(":", who, "n1", part(line.get(), "nc"), part(line.get(), "cnonce"), "auth", what)));
    }

    private static String part(String line, String name) {
        return PART.matcher(line)
                .results()
                .filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2))
                .findFirst()
                .orElse("");
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
