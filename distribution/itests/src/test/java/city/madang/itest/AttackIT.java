// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does who means harm and uses a browser's means (OWASP ASVS 5.0, chapters 1, 3, 5, 6, 7 and 8). */
class AttackIT {
    private static final String PASSWORD = "madang-demo";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Fonts, scripts, styles and pictures from here; pictures also from within a style sheet. */
    private static final Set<String> SOURCES = Set.of("'self'", "'none'");

    private static final int MOST_PAGES = 80;
    private static final int MANY_PIXELS = 30_000;

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/complaints/new",
                "/account/sign-in",
                "/there/is/nothing",
                "/admin/modules",
                "/desk",
                "/health",
                "/complaints/public",
                "/complaints/api/requests",
                "/search?q=light",
                "/favicon.ico",
                "/robots.txt"
            })
    void everyAnswerTellsTheBrowserToTrustNobodyElse(String path) throws Exception {
        protects(city.get(path));
    }

    @Test
    void stylesScriptsAndPicturesAreProtectedToo() throws Exception {
        var page = new Guest(city).get("/complaints/new").document();
        var parts = page.select("link[rel=stylesheet][href], script[src], img[src^=/]").stream()
                .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src"))
                .toList();
        assertThat(parts).hasSizeGreaterThan(1);
        for (var part : parts) {
            protects(city.get(part));
        }
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload], [onsubmit]"))
                .isEmpty();
    }

    private static void protects(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        var directives = new HashMap<String, List<String>>();
        for (var directive : policy.split(";")) {
            var words = Arrays.asList(directive.strip().split("\\s+"));
            directives.put(words.get(0), words.subList(1, words.size()));
        }
        assertThat(directives).containsKeys("default-src", "object-src", "frame-ancestors", "base-uri", "form-action");
        assertThat(directives.get("frame-ancestors")).containsExactly("'none'");
        directives.forEach((name, sources) -> assertThat(sources)
                .as(name)
                .allMatch(source -> SOURCES.contains(source) || name.equals("img-src") && source.equals("data:")));
    }

    @Test
    void aSessionThatWasPlantedIsNotTakenOver() throws Exception {
        var planted = "madang_session=" + "A".repeat(43);
        var form = new Guest(city);
        var page = form.get("/account/sign-in")
                .form("/account/sign-in")
                .with("login", "officer")
                .with("password", PASSWORD);
        var answer = city.send(city.request("/account/sign-in")
                .header("Cookie", form.cookies() + "; " + planted)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(encoded(page.values())))
                .build());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("set-cookie"))
                .anyMatch(line -> line.startsWith("madang_session=") && !line.startsWith(planted))
                .allMatch(line -> line.contains("HttpOnly") || !line.startsWith("madang_session="))
                .allMatch(line -> line.contains("SameSite="));
        assertThat(desk(planted)).isNotEqualTo(200);
    }

    @Test
    void aSignedOutSessionIsDeadOnTheServer() throws Exception {
        var official = Guest.signedIn(city, "officer", PASSWORD);
        var stolen = official.cookies();
        assertThat(desk(stolen)).isEqualTo(200);
        official.send(official.open("/account").form("/account/sign-out"));
        assertThat(desk(stolen)).isNotEqualTo(200);
    }

    private static int desk(String cookies) throws Exception {
        return city.send(city.request("/complaints/desk")
                        .header("Cookie", cookies)
                        .GET()
                        .build())
                .statusCode();
    }

    /** Each form that three people can see is sent without its proof, and with that of somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody", "officer", "admin"})
    void noFormIsTakenWithoutTheProofThatItIsOurs(String who) throws Exception {
        var guest = who.equals("nobody") ? new Guest(city) : Guest.signedIn(city, who, PASSWORD);
        var strangersProof = new Guest(city)
                .get("/account/sign-in")
                .form("/account/sign-in")
                .values()
                .get("_csrf");
        var forms = forms(guest);
        assertThat(forms).hasSizeGreaterThan(1);
        forms.forEach((action, form) -> {
            for (var proof : List.of("", strangersProof, "x".repeat(400))) {
                try {
                    assertThat(guest.send(form.with("_csrf", proof)).status())
                            .as(who + " " + action)
                            .isEqualTo(403);
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(action, e);
                }
            }
        });
    }

    private static Map<String, WebForm> forms(Guest guest) throws Exception {
        var open = new ArrayDeque<>(List.of("/", "/account/sign-in", "/account/receipt"));
        var seen = new LinkedHashMap<String, String>();
        var forms = new TreeMap<String, WebForm>();
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            var path = open.poll();
            if (seen.putIfAbsent(path.replaceAll("\\?.*|[0-9A-Z]{15}|[0-9a-f-]{32,36}", ""), path) != null) {
                continue;
            }
            var page = guest.open(path);
            page.document()
                    .select("a[href^=/]")
                    .forEach(link -> open.add(link.attr("href").replaceAll("#.*", "")));
            page.document()
                    .select("form[method=post][action]")
                    .forEach(form -> forms.putIfAbsent(form.attr("action"), page.form(form.attr("action"))));
        }
        return forms;
    }

    @Test
    void aFormOnAnotherSiteIsRefusedByWhatTheBrowserSays() throws Exception {
        var guest = new Guest(city);
        var form = guest.get("/complaints/new").form("/complaints/new").with("title", "A lamp");
        var answer = city.send(city.request("/complaints/new")
                .header("Cookie", guest.cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(encoded(form.values())))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "/%5Cevil.example",
                "/%2F/evil.example", "javascript:alert(1)", "/\t/evil.example", "http:evil.example", "///evil.example"
            })
    void nobodyIsSentElsewhere(String elsewhere) throws Exception {
        var guest = new Guest(city);
        var to = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
        var form = guest.get("/account/sign-in?to=" + to)
                .form("/account/sign-in")
                .with("login", "officer")
                .with("password", PASSWORD)
                .with("to", elsewhere);
        staysHere(guest.send(form).location());
        staysHere(city.get("/account/sign-in?to=" + to)
                .headers()
                .firstValue("location")
                .orElse(""));
        staysHere(
                city.get("/" + to + "?lang=ko").headers().firstValue("location").orElse(""));
    }

    private static void staysHere(String location) {
        assertThat(location).matches("|/|/[^/\\\\].*|\\?.*");
    }

    @Test
    void receiptsCannotBeFoundByTrying() throws Exception {
        var there = new Citizen(city).file("The bench is broken", "PRIVATE").number();
        var nobodys = ReceiptNumber.next(Instant.now(), new Random(1)).value();
        var right = tried(there, "000000");
        var wrong = tried(nobodys, "000000");
        assertThat(right.status()).isEqualTo(wrong.status());
        assertThat(words(right, there)).isEqualTo(words(wrong, nobodys));
        assertThat(city.get("/complaints/requests/" + there).statusCode())
                .isEqualTo(city.get("/complaints/requests/" + nobodys).statusCode());
    }

    private static WebPage tried(String number, String pin) throws Exception {
        var guest = new Guest(city);
        return guest.send(guest.get("/account/receipt")
                .form("/account/receipt")
                .with("number", number)
                .with("pin", pin));
    }

    @Test
    void accountsCannotBeFoundByTrying() throws Exception {
        assertThat(words(signIn("chief"), "")).isEqualTo(words(signIn("thief"), ""));
    }

    private static WebPage signIn(String login) throws Exception {
        return new Guest(city).signIn(login, "wrong");
    }

    /** The page without the words that were typed in and without its one-time fields. */
    private static String words(WebPage page, String typed) {
        assertThat(page.status()).isLessThan(500);
        return page.document().body().text().replace(typed, "").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({"html", "svg", "executable", "pixels", "bomb", "entities"})
    void filesThatAreTrapsAreRefusedAndTheTextIsKept(String trap) throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            var guest = new Guest(city);
            var form = guest.get("/complaints/new")
                    .form("/complaints/new")
                    .with("title", "A lamp that was sent with a trap")
                    .with("details", "Dark since Monday.");
            var answer = guest.send(form, "photo", trap(trap, listener.getLocalPort()));
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.first("[name=title]").attr("value")).isEqualTo("A lamp that was sent with a trap");
            assertThat(asked(listener))
                    .as("the server followed an address in the file")
                    .isFalse();
        }
    }

    private static boolean asked(ServerSocket listener) throws IOException {
        try (var call = listener.accept()) {
            return call.isConnected();
        } catch (SocketTimeoutException quiet) {
            return false;
        }
    }

    private static byte[] trap(String name, int port) throws IOException {
        var outside = "http://127.0.0.1:" + port + "/x";
        return switch (name) {
            case "html" -> "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            case "svg" ->
                ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><image href='" + outside
                                + "'/></svg>")
                        .getBytes(StandardCharsets.UTF_8);
            case "executable" -> new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};
            case "pixels" -> hugePng();
            case "bomb" -> zip("word/document.xml", new byte[64 << 20]);
            case "entities" ->
                zip(
                        "[Content_Types].xml",
                        ("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '" + outside + "'>]><Types>&e;</Types>")
                                .getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The head of a picture of 900 million points (PNG, ISO 15948), as small as a picture can be. */
    private static byte[] hugePng() {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(MANY_PIXELS)
                .putInt(MANY_PIXELS)
                .put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(v -> v.getKey() + "=" + URLEncoder.encode(v.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
