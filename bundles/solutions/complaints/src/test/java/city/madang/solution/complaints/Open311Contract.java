// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Open311 GeoReport v2 as programs see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Open311Contract {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^\\s\"]+");

    private final GeoReportSchema schema = new GeoReportSchema();
    private Site site;
    private Browser chief;
    private OtherCity city;
    private String key;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
        chief = site.official("boss", Optional.empty(), Desk.CHIEF);
        city = new OtherCity(site);
        key = key("FixMyTown", "");
        ask("rubbish", "KIND", "SINGLEVALUELIST", "bag: Bags | 봉투\nbulk: Furniture", "required");
        ask("rubbish", "SEEN", "MULTIVALUELIST", "day: By day\nnight: By night", "");
        ask("rubbish", "WHEN", "DATETIME", "", "");
        ask("rubbish", "NOTE", "TEXT", "", "tells");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String key(String name, String trial) {
        var page = chief.post("/desk/clients", Map.of("name", name, "contact", "dev@example.org", "trial", trial));
        return page.first("#key").text();
    }

    private void ask(String service, String code, String type, String choices, String flag) {
        var fields = new TreeMap<>(
                Map.of("code", code, "datatype", type, "choices", choices, "description.en", "Question " + code));
        if (!flag.isEmpty()) {
            fields.put(flag, "yes");
        }
        var page = chief.post("/desk/services/" + service, fields);
        assertThat(page.errors()).isEmpty();
        assertThat(page.status()).isEqualTo(200);
    }

    /** A request that is right, with this and that else. */
    private Map<String, String> request(Map<String, String> more) {
        var fields = new TreeMap<>(Map.of(
                "api_key", key,
                "jurisdiction_id", "city.example.org",
                "service_code", "roads",
                "lat", "37.5512",
                "long", "126.9882",
                "address_string", "8th Avenue, at the bridge",
                "description", "A large hole.\nTwo metres wide."));
        fields.putAll(more);
        return fields;
    }

    private String file(Map<String, String> more) {
        var page = city.post("requests.json", request(more));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return OtherCity.json(page).get(0).get("service_request_id").asText();
    }

    private void publish(String number, String answer) {
        var path = "/desk/requests/" + number;
        chief.get(path);
        var page = chief.post(path + "/answer", Map.of("answer", answer, "cleanText", "yes"));
        assertThat(page.status()).isEqualTo(200);
    }

    private static List<String> ids(Page page) {
        return OtherCity.json(page).findValuesAsText("service_request_id");
    }

    /** Asks in both formats and checks that they agree, field by field. */
    private JsonNode both(String path, String query) {
        var json = city.get(path + ".json" + query);
        var xml = city.get(path + ".xml" + query);
        assertThat(json.status()).as(json.text()).isEqualTo(xml.status());
        assertThat(json.headers().get("Content-Type").get(0)).isEqualTo("application/json; charset=utf-8");
        assertThat(xml.headers().get("Content-Type").get(0)).isEqualTo("text/xml; charset=utf-8");
        assertThat(xml.text()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        assertThat(OtherCity.xml(xml)).isEqualTo(OtherCity.plain(OtherCity.json(json)));
        return OtherCity.json(json);
    }

    @Test
    void isDiscovered() {
        var found = both("discovery", "");
        assertThat(found.get("endpoints").findValuesAsText("type")).containsExactly("production", "test");
        assertThat(found.get("endpoints").get(0).get("url").asText()).endsWith("/complaints/open311/v2");
        assertThat(found.get("endpoints").get(0).get("specification").asText())
                .isEqualTo("http://wiki.open311.org/GeoReport_v2");
    }

    @Test
    void listsServicesAndWhatTheyAsk() {
        var services = both("services", "?jurisdiction_id=anything");
        schema.eachFits("Service", services);
        assertThat(services.findValuesAsText("service_code")).containsExactly("roads", "rubbish");
        assertThat(services.findValuesAsText("metadata")).containsExactly("false", "true");
        var rubbish = both("services/rubbish", "");
        schema.fits("ServiceDefinition", rubbish);
        var attributes = rubbish.get("attributes");
        assertThat(attributes.findValuesAsText("code")).containsExactly("KIND", "SEEN", "WHEN", "NOTE");
        assertThat(attributes.findValuesAsText("order")).containsExactly("1", "2", "3", "4");
        assertThat(attributes.findValuesAsText("datatype"))
                .containsExactly("singlevaluelist", "multivaluelist", "datetime", "text");
        assertThat(attributes.findValuesAsText("variable")).containsExactly("true", "true", "true", "false");
        assertThat(attributes.get(0).get("values").findValuesAsText("key")).containsExactly("bag", "bulk");
        schema.fits("ServiceDefinition", both("services/roads", ""));
        assertThat(both("services/nothing", "").get(0).get("code").asInt()).isEqualTo(404);
        assertThat(both("services/no%20code", "").get(0).get("code").asInt()).isEqualTo(404);
    }

    @Test
    void filesARequestThatItsSenderCanReadAgain() {
        var page = city.post(
                "requests.xml",
                request(Map.of(
                        "email", "min@example.org", "first_name", "Min", "last_name", "Kim", "phone", "02 120")));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        var answer = (Map<?, ?>) ((List<?>) OtherCity.xml(page)).get(0);
        var id = answer.get("service_request_id").toString();
        assertThat(answer.get("service_notice").toString())
                .contains(new ReceiptNumber(id).toString())
                .containsPattern("PIN \\d{6}");
        assertThat(city.get("requests/" + id + ".json").status())
                .as("it is not published")
                .isEqualTo(404);
        var mine = both("requests/" + id, "?api_key=" + key);
        schema.eachFits("Request", mine);
        var request = mine.get(0);
        assertThat(request.get("status").asText()).isEqualTo("open");
        assertThat(request.get("description").asText()).isEqualTo("A large hole.\nTwo metres wide.");
        assertThat(request.get("agency_responsible").asText()).isNotBlank();
        assertThat(request.get("lat").asDouble()).isEqualTo(37.5512);
        assertThat(request.get("expected_datetime").asText()).matches("\\d{4}-.*[+-]\\d\\d:\\d\\d");
        assertThat(request.toString()).doesNotContain("Min", "02 120", "example.org");
        var other = key("Other", "");
        assertThat(city.get("requests/" + id + ".json?api_key=" + other).status())
                .isEqualTo(404);
        var desk = chief.get("/desk/requests/" + id);
        assertThat(desk.words()).contains("Min Kim 02 120", "min@example.org", "Open311", "A large hole.");
    }

    @Test
    void holderReadsItOnTheWeb() {
        var number = new ReceiptNumber(file(Map.of("description", "Held by a citizen")));
        assertThat(site.holder(number).get("/requests/" + number.value()).words())
                .contains("Held by a citizen");
    }

    @Test
    void showsEverybodyWhatIsPublished() {
        var id = file(Map.of("description", "Lamp <b>& post"));
        publish(id, "It burns again.");
        var shown = both("requests/" + id, "");
        schema.eachFits("Request", shown);
        assertThat(shown.get(0).get("status").asText()).isEqualTo("closed");
        assertThat(shown.get(0).get("status_notes").asText()).isEqualTo("It burns again.");
        assertThat(shown.get(0).get("description").asText()).isEqualTo("Lamp <b>& post");
        assertThat(shown.get(0).has("extended_attributes")).isFalse();
        var extended = both("requests/" + id, "?extensions=true").get(0).get("extended_attributes");
        assertThat(extended.get("status").asText()).isEqualTo("closed");
        assertThat(extended.get("updated_datetime").asText())
                .isEqualTo(shown.get(0).get("updated_datetime").asText());
    }

    @Test
    void privateOnesAreNeverShownToOthers() {
        var id = file(Map.of("description", "Between us", "private", "true"));
        publish(id, "Between us as well.");
        assertThat(city.get("requests/" + id + ".json").status()).isEqualTo(404);
        assertThat(city.get("requests.json?service_request_id=" + id).text()).isEqualTo("[]");
        var mine = both("requests/" + id, "?api_key=" + key).get(0);
        assertThat(mine.get("status").asText()).isEqualTo("closed");
        assertThat(mine.get("status_notes").isNull())
                .as("the answer is the citizen's")
                .isTrue();
    }

    @Test
    void findsByServiceTimeAndStatus() {
        var lamp = file(Map.of("description", "Found one"));
        publish(lamp, "Done.");
        var bag = file(Map.of("description", "Found two", "service_code", "rubbish", "attribute[KIND]", "bag"));
        var own = "&api_key=" + key;
        assertThat(ids(city.get("requests.json"))).contains(lamp).doesNotContain(bag);
        assertThat(ids(city.get("requests.json?status=open" + own)))
                .contains(bag)
                .doesNotContain(lamp);
        assertThat(ids(city.get("requests.json?status=closed" + own)))
                .contains(lamp)
                .doesNotContain(bag);
        assertThat(ids(city.get("requests.json?status=open,closed" + own))).contains(lamp, bag);
        assertThat(ids(city.get("requests.json?service_code=rubbish,nothing" + own)))
                .contains(bag)
                .doesNotContain(lamp);
        assertThat(city.get("requests.json?service_code=%C3%A4").text()).isEqualTo("[]");
        assertThat(ids(city.get("requests.json?service_request_id=" + lamp + ",," + bag + ",junk&status=open" + own)))
                .as("numbers override all else")
                .containsExactlyInAnyOrder(lamp, bag);
        var later = site.now().plus(Duration.ofDays(1)).toString();
        assertThat(ids(city.get("requests.json?start_date=" + later))).isEmpty();
        assertThat(ids(city.get("requests.json?end_date=" + later))).contains(lamp);
        var page = both("requests", "?per_page=1&page=1" + own);
        assertThat(page).hasSize(1);
        assertThat(both("requests", "?per_page=1&page=2" + own).get(0)).isNotEqualTo(page.get(0));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        var wrong = List.of(
                "?start_date=yesterday",
                "?start_date=2026-01-01T00:00:00",
                "?start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z",
                "?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z",
                "?status=half",
                "?page=0",
                "?per_page=x",
                "?page=99999999&per_page=1000");
        for (var query : wrong) {
            var errors = both("requests", query);
            assertThat(errors.get(0).get("code").asInt()).as(query).isEqualTo(400);
            assertThat(errors.get(0).get("description").asText()).isNotBlank();
        }
        assertThat(both("requests", "?api_key=stolen").get(0).get("code").asInt())
                .isEqualTo(403);
        assertThat(both("requests/junk", "").get(0).get("code").asInt()).isEqualTo(404);
        assertThat(both("tokens/junk", "").get(0).get("code").asInt()).isEqualTo(404);
    }

    @Test
    void numberIsItsOwnToken() {
        var id = file(Map.of("description", "Token"));
        var answer = both("tokens/" + id, "");
        assertThat(answer.get(0).get("service_request_id").asText()).isEqualTo(id);
        assertThat(answer.get(0).get("token").asText()).isEqualTo(id);
        var web = Citizens.filed(site, Map.of("title", "By hand"));
        assertThat(city.get("tokens/" + web.value() + ".json").status()).isEqualTo(404);
    }

    @Test
    void keepsAnswersToWhatTheServiceAsks() {
        var id = file(Map.of(
                "service_code", "rubbish",
                "attribute[KIND]", "bulk",
                "attribute[SEEN][]", "night",
                "attribute[WHEN]", "2026-03-04T05:06:07+09:00",
                "media_url", "https://photos.example.org/1.jpg"));
        var desk = chief.get("/desk/requests/" + id).words();
        assertThat(desk)
                .contains("Question KIND", "Furniture", "By night", "https://photos.example.org/1.jpg", "FixMyTown");
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        refuses(403, Map.of("api_key", ""));
        refuses(403, Map.of("api_key", "madang311_" + "x".repeat(43)));
        refuses(400, Map.of("service_code", ""));
        refuses(404, Map.of("service_code", "nothing"));
        refuses(404, Map.of("service_code", "no code"));
        refuses(400, Map.of("lat", "", "long", "", "address_string", ""));
        refuses(400, Map.of("lat", "37.5", "long", ""));
        refuses(400, Map.of("lat", "91", "long", "0"));
        refuses(400, Map.of("lat", "NaN", "long", "0"));
        refuses(400, Map.of("address_id", "nowhere"));
        refuses(400, Map.of("description", "x".repeat(4001)));
        refuses(400, Map.of("email", "min"));
        refuses(400, Map.of("service_code", "rubbish"));
        refuses(400, Map.of("service_code", "rubbish", "attribute[KIND]", "sofa"));
        var several = city.post("requests.json", request(Map.of("email", "min", "lat", "91")));
        assertThat(OtherCity.json(several)).hasSize(2);
    }

    private void refuses(int status, Map<String, String> fields) {
        var json = city.post("requests.json", request(fields));
        var xml = city.post("requests.xml", request(fields));
        assertThat(json.status()).as(fields + json.text()).isEqualTo(status);
        assertThat(OtherCity.json(json).get(0).get("code").asInt()).isEqualTo(status);
        assertThat(OtherCity.json(json).get(0).get("description").asText()).isNotBlank();
        assertThat(OtherCity.xml(xml)).isEqualTo(OtherCity.plain(OtherCity.json(json)));
    }

    @Test
    void sameBodyIsFiledOnce() {
        var body = Map.of("description", "Sent twice on a bad line");
        var first = city.post("requests.json", request(body));
        site.later(Duration.ofMinutes(10));
        assertThat(city.post("requests.json", request(body)).text())
                .as("the same number and PIN")
                .isEqualTo(first.text());
        var other = new TreeMap<>(body);
        other.put("api_key", key("Twin", ""));
        assertThat(file(other)).isNotEqualTo(ids(first).get(0));
        site.later(Duration.ofMinutes(20));
        assertThat(file(body)).isNotEqualTo(ids(first).get(0));
    }

    @Test
    void takesPhotosWithARequest() {
        var fields = request(Map.of("description", "With a photo"));
        var page = multipart(fields, SentFile.png("media", "hole.png"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        var id = ids(page).get(0);
        publish(id, "Filled.");
        assertThat(OtherCity.json(city.get("requests/" + id + ".json"))
                        .get(0)
                        .get("media_url")
                        .isNull())
                .as("nobody has released it")
                .isTrue();
        var photo = chief.get("/desk/requests/" + id).first("a[href*=/photos/]").attr("href");
        chief.get("/" + photo);
        chief.post(photo.substring("/complaints".length()), Map.of("step", "release"));
        var url = OtherCity.json(city.get("requests/" + id + ".json"))
                .get(0)
                .get("media_url")
                .asText();
        assertThat(site.browser().bytes("/" + url.substring(url.indexOf("/complaints/"))))
                .startsWith(0x89, 'P', 'N', 'G');
        var paper = multipart(fields, SentFile.pdf("media", "paper.pdf"));
        assertThat(paper.status()).isEqualTo(400);
        assertThat(OtherCity.json(paper).get(0).get("code").asInt()).isEqualTo(400);
    }

    private Page multipart(Map<String, String> fields, SentFile file) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                write(out, "--bb\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        write(
                out,
                "--bb\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\"" + file.name()
                        + "\"\r\nContent-Type: image/png\r\n\r\n");
        out.writeBytes(file.content());
        write(out, "\r\n--bb--\r\n");
        return city.post("requests.json", "multipart/form-data; boundary=bb", out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesOfTheGuideWork() throws Exception {
        var guide = Files.readString(Path.of("../../../docs/developer/open311.md"));
        var id = file(Map.of("description", "For the guide"));
        var lines = guide.lines().filter(line -> line.startsWith("curl ")).toList();
        assertThat(lines).hasSizeGreaterThan(8);
        for (var line : lines) {
            var filled = line.replace("$CITY/", "").replace("$KEY", key).replace("$ID", id);
            var words = WORD.matcher(filled)
                    .results()
                    .map(found -> found.group().replace("\"", ""))
                    .toList();
            var page = words.size() == 2 ? city.get(words.get(1)) : sent(words);
            assertThat(page.status()).as(line + "\n" + page.text()).isEqualTo(200);
        }
    }

    /** As curl sends {@code -d} and {@code -F}. */
    private Page sent(List<String> words) {
        var fields = new TreeMap<String, String>();
        var file = Optional.<SentFile>empty();
        for (int i = 3; i < words.size(); i += 2) {
            var pair = words.get(i).split("=", 2);
            if (pair[1].startsWith("@")) {
                file = Optional.of(SentFile.png(pair[0], pair[1].substring(1)));
            } else {
                fields.put(pair[0], pair[1]);
            }
        }
        return words.get(2).equals("-F") ? multipart(fields, file.orElseThrow()) : city.post(words.get(1), fields);
    }

    @Test
    void hostileBodiesAreRefusedInTheFormatAskedFor() {
        var form = "application/x-www-form-urlencoded";
        hostile(415, "application/json", "{}");
        hostile(400, form, "api_key=%zz");
        hostile(400, form, "api_key=%ff%fe");
        hostile(413, form, "description=" + "x".repeat(600_000));
        hostile(400, form, "a=1&".repeat(600));
        hostile(400, "multipart/form-data", "x");
        hostile(400, "multipart/form-data; boundary=bb", "--bb\r\nContent-Disp");
        hostile(403, form, "");
        hostile(403, form, "api_key[]=1&api_key=%00%00");
        hostile(403, form, "api_key=" + "x".repeat(100_000));
        var strange = request(
                Map.of("description", "\u0000\u0001\uFFFE\uD83D\uDE00 \u202Eevil", "lat", "1e1", "long", "0x1p3"));
        assertThat(city.post("requests.xml", strange).status()).isEqualTo(200);
    }

    private void hostile(int status, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var json = city.post("requests.json", type, bytes);
        assertThat(json.status()).as(type + " " + json.text()).isEqualTo(status);
        assertThat(OtherCity.json(json).get(0).get("code").asInt()).isEqualTo(status);
        assertThat(OtherCity.xml(city.post("requests.xml", type, bytes)))
                .isEqualTo(OtherCity.plain(OtherCity.json(json)));
    }

    @Test
    void testKeyFilesNothingAndARevokedOneIsRefused() {
        var trial = key("Trial app", "yes");
        var answer = city.post("requests.json", request(Map.of("api_key", trial, "description", "Only a test")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).containsExactly("TEST");
        assertThat(chief.get("/desk").text()).doesNotContain("Only a test");
        assertThat(city.post("requests.json", request(Map.of("api_key", trial, "lat", "x")))
                        .status())
                .isEqualTo(400);
        var list = chief.get("/desk/clients");
        assertThat(list.words()).contains("Trial app", "dev@example.org");
        assertThat(list.text()).doesNotContain(trial, key);
        var row = list.document().select("tr:contains(Trial app) form").attr("action");
        chief.post("/" + row, Map.of());
        assertThat(city.post("requests.json", request(Map.of("api_key", trial))).status())
                .isEqualTo(403);
        assertThat(site.recorded()).extracting("action").contains("complaints.client", "complaints.attribute");
    }

    @Test
    void keyIsNotKeptWhereItCanBeRead() {
        assertThat(site.rawCopy()).doesNotContain(key.substring(12));
    }

    @Test
    void onlyChiefsLetProgramsIn() {
        var officer = site.official("plain", Optional.empty(), Desk.OFFICER);
        assertThat(officer.get("/desk/clients").status()).isEqualTo(403);
        assertThat(officer.get("/desk/services/roads").status()).isEqualTo(403);
        assertThat(site.browser().get("/desk/clients").path()).startsWith("/account/sign-in");
    }
}
