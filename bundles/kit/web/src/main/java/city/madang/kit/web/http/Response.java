// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import city.madang.kit.web.live.Channel;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An HTTP response that is being made, by one thread. */
public final class Response {
    /** What is sent after the header. */
    public sealed interface Body permits Bytes, OnDisk, Streamed, Endless {
        long length();

        void writeTo(OutputStream out) throws IOException;
    }

    /** Bytes in memory; shared, never changed. */
    public record Bytes(byte[] content) implements Body {
        @Override
        public long length() {
            return content.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /** A file, or a part of it. */
    public record OnDisk(Path path, long from, long length) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (var in = Files.newInputStream(path)) {
                in.skipNBytes(from);
                var buffer = new byte[32 * 1024];
                for (long left = length; left > 0; ) {
                    int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                    if (n < 0) {
                        throw new EOFException("the file became shorter: " + path);
                    }
                    out.write(buffer, 0, n);
                    left -= n;
                }
            }
        }
    }

    /** Made while it is sent; nobody knows how long it will be. */
    public record Streamed(Writer writer) implements Body {
        /** Writes it. */
        @FunctionalInterface
        public interface Writer {
            void writeTo(OutputStream out) throws IOException;
        }

        @Override
        public long length() {
            return -1;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            writer.writeTo(out);
        }
    }

    /** Goes on after the answer has begun; whoever sends the answer opens the channel and hands it over. */
    public record Endless(Consumer<Channel> follower) implements Body {
        @Override
        public long length() {
            return -1;
        }

        /** What is there at once, for who cannot wait. */
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(new byte[0]);
        }
    }

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status;
    private Body body = new Bytes(new byte[0]);

    public Response(int status) {
        this.status = status;
    }

    public static Response text(int status, String type, String content) {
        return new Response(status).body(type, new Bytes(content.getBytes(StandardCharsets.UTF_8)));
    }

    public static Response html(int status, String content) {
        return text(status, "text/html; charset=utf-8", content);
    }

    public static Response redirect(int status, String location) {
        return new Response(status).set("Location", location);
    }

    public Response body(String type, Body content) {
        body = content;
        return set("Content-Type", type);
    }

    /** Sends the header only. */
    public Response withoutBody() {
        body = new Bytes(new byte[0]);
        return this;
    }

    public Response status(int other) {
        status = other;
        return this;
    }

    public Response set(String name, String value) {
        headers.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    public Response setWhenAbsent(String name, String value) {
        headers.putIfAbsent(name, new ArrayList<>(List.of(value)));
        return this;
    }

    public Response add(String name, String value) {
        headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        return this;
    }

    public int status() {
        return status;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    public Body body() {
        return body;
    }

    /** The body as text, for tests and hashes. */
    public String text() {
        return body instanceof Bytes bytes ? new String(bytes.content(), StandardCharsets.UTF_8) : "";
    }
}
