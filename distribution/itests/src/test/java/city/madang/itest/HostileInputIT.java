// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the wire can carry that no browser would send: never a 5xx (but 505, which RFC 9110 asks for), never a hang, never a trace in
 * a page.
 */
class HostileInputIT {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    static Stream<String> requestLines() {
        return Stream.of(
                "GET /complaints/public?q=%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1",
                "GET /search?q=%27%20or%201%3D1%20--%20 HTTP/1.1",
                "GET /search?q=%28%5B%7B%22*%3F%5C%5C%5E~%3A HTTP/1.1",
                "GET /search?q=" + "a".repeat(4000) + " HTTP/1.1",
                "GET /search?q=%00%01%02 HTTP/1.1",
                "GET /search?q=%C3%28%A0%A1 HTTP/1.1",
                "GET /search?q=%zz%f HTTP/1.1",
                "GET /search?page=99999999999999999999 HTTP/1.1",
                "GET /search?q=light&page=-1 HTTP/1.1",
                "GET /search?q=light&page=2147483647 HTTP/1.1",
                "GET /complaints/public?page=2147483647&year=abc&area=%27%3B HTTP/1.1",
                "GET /complaints/public/..%2f..%2fetc%2fpasswd HTTP/1.1",
                "GET /assets/../../etc/passwd HTTP/1.1",
                "GET /assets/complaints/x/%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /..;/admin HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /complaints/public/%00 HTTP/1.1",
                "GET /complaints/requests/%F0%9F%92%A9 HTTP/1.1",
                "GET /?lang=%3Cscript%3E HTTP/1.1",
                "GET /?lang=" + "x".repeat(3000) + " HTTP/1.1",
                "GET /" + "a/".repeat(3000) + " HTTP/1.1",
                "GET /" + "a".repeat(70_000) + " HTTP/1.1",
                "GET http://[::1 HTTP/1.1",
                "BREW /complaints/ HTTP/1.1",
                "TRACE / HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET / HTTP/9.9",
                "GARBAGE");
    }

    @ParameterizedTest
    @MethodSource("requestLines")
    void isAnsweredWithoutTrace(String requestLine) throws IOException {
        harmless(exchange(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    static Stream<String> headers() {
        return Stream.of(
                "Cookie: madang_session=" + "A".repeat(3000),
                "Cookie: madang_session=\"; madang_csrf=; =;;==",
                "Cookie: madang_session=%00%ff; madang_notice=AAAA; madang_language=../../x",
                "Accept-Language: " + "en,".repeat(1500),
                "Accept-Language: \u0001;q=zz",
                "Accept: " + "*/*;".repeat(500),
                "Host: evil.example\r\nX-Forwarded-Host: evil.example",
                "HX-Request: true\r\nHX-Target: ../../x",
                "Range: bytes=0-,5-2,abc",
                "If-Modified-Since: never",
                "Content-Length: -5",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "X: " + "y".repeat(70_000));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void headersDoNoHarm(String header) throws IOException {
        var answer = exchange(
                "GET /complaints/public HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");

        harmless(answer);
        assertThat(answer).doesNotContain("evil.example");
    }

    @Test
    void tenThousandFieldsAreRefused() throws IOException {
        var body = "a=1&".repeat(10_000);

        var answer = post("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));

        harmless(answer);
        assertThat(status(answer)).isBetween(400, 499);
    }

    @Test
    void aBodyOfHundredMegabytesIsRefusedBeforeItIsRead() throws IOException {
        var answer = exchange("POST /complaints/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 104857600\r\n\r\nwhat=");

        harmless(answer);
        assertThat(status(answer)).isEqualTo(413);
    }

    @Test
    void anEndlessBodyWithoutLengthIsCutOff() throws IOException {
        var chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";

        var answer = exchange("POST /complaints/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(60));

        assertThat(status(answer)).isEqualTo(413);
    }

    @Test
    void brokenMultipartIsRefused() throws IOException {
        for (var body : List.of(
                "", "--x", "--x\r\n\r\n", "--x\r\nContent-Disposition: form-data\r\n\r\nabc", "no boundary at all")) {
            harmless(post("multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8)));
        }
        harmless(post("multipart/form-data", new byte[] {1, 2, 3}));
    }

    @Test
    void invalidUtf8InAFormIsAnswered() throws IOException {
        var answer = post(
                "application/x-www-form-urlencoded", "text=%C3%28%FF&text=\u0000".getBytes(StandardCharsets.UTF_8));

        harmless(answer);
        assertThat(status(answer)).isBetween(400, 499);
    }

    @Test
    void aFormWithoutTheForgeryTokenChangesNothing() throws IOException {
        assertThat(status(post("application/x-www-form-urlencoded", "text=hello".getBytes(StandardCharsets.UTF_8))))
                .isBetween(400, 499);
    }

    private static String post(String type, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(("POST /complaints/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(body);
        return exchange(bytes.toByteArray());
    }

    private static String exchange(String request) throws IOException {
        return exchange(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends, and reads the whole answer; a server that hangs makes the read time out. */
    private static String exchange(byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", city.httpPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (java.net.SocketException refusedEarly) {
                // The server answered and stopped reading, which is its right; the answer follows.
            }
            var answer = new ByteArrayOutputStream();
            try {
                var piece = new byte[8192];
                for (int count = 0;
                        count >= 0 && !isWhole(answer);
                        count = socket.getInputStream().read(piece)) {
                    answer.write(piece, 0, count);
                }
            } catch (java.net.SocketException resetAfterAnswer) {
                // A reset may follow the answer of a server that did not read everything.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** Whether as much came as the answer announced; the server may go on reading what is still sent. */
    private static boolean isWhole(ByteArrayOutputStream answer) {
        var text = answer.toString(StandardCharsets.ISO_8859_1);
        var head = text.indexOf("\r\n\r\n");
        var length = LENGTH.matcher(text);
        return head > 0
                && length.find()
                && length.start() < head
                && text.length() - head - 4 >= Integer.parseInt(length.group(1));
    }

    private static int status(String answer) {
        assertThat(answer).as("an answer").startsWith("HTTP/1.");
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static void harmless(String answer) {
        assertThat(status(answer))
                .as(answer.lines().findFirst().orElse(""))
                .matches(status -> status < 500 || status == 505, "no failure of ours");
        assertThat(answer)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("<script>alert")
                .doesNotContain("root:x:");
    }
}
