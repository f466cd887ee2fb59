// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the city holds about a citizen: shown, handed over, erased, and not kept longer than the city chose. */
abstract class PrivacyContract {
    private static final String NAME = "Nomin Batbayar";
    private static final String REACH = "nomin.batbayar@example.org";
    private static final String DETAILS = "I live at Linden Street 7 and two cyclists fell.";

    private Site site;
    private Browser officer;

    abstract TestKit kit();

    @BeforeEach
    void open() {
        site = Citizens.open(kit());
        signIn();
    }

    /** Sessions do not last as long as retention. */
    private void signIn() {
        officer = site.official("guardian", Optional.empty(), Role.DATA_OFFICER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private ReceiptNumber filed() {
        return Citizens.filed(
                site,
                Map.of("name", NAME, "reach", REACH, "details", DETAILS),
                SentFile.png("photo", "my ../ house.png"));
    }

    private void answer(ReceiptNumber number) {
        var chief = site.official("chief", Optional.empty());
        chief.get("/desk/requests/" + number.value());
        chief.post(
                "/desk/requests/" + number.value() + "/answer",
                Map.of("answer", "Dear Nomin, it was filled.", "cleanText", "yes"));
    }

    private Page find(String number, String reach) {
        return officer.post("//admin/privacy", Map.of("number", number, "reach", reach));
    }

    @Test
    void theOfficerFindsAPersonByAddressOrNumber() {
        var number = filed();
        assertThat(find("", "Nomin.Batbayar@EXAMPLE.org").words())
                .contains(number.toString())
                .contains(DETAILS)
                .contains("1 file");
        assertThat(find(number.toString(), "").words()).contains(NAME);
        assertThat(find("", "somebody@example.org").words())
                .contains("Nothing is held")
                .doesNotContain(NAME);
        assertThat(find("", "").field("number").error()).isEqualTo("Enter a number or an address");
        assertThat(site.recorded())
                .filteredOn(entry -> entry.action().equals("kit.privacy-look"))
                .extracting("who", "subject")
                .contains(tuple("guardian", number.toString()))
                .allSatisfy(look -> assertThat(look.toString()).doesNotContain("nomin"));
    }

    @Test
    void nobodyElseMayLook() {
        var chief = site.official("chief", Optional.empty());
        assertThat(chief.get("//admin/privacy").status()).isEqualTo(403);
        assertThat(chief.get("//admin/retention").status()).isEqualTo(403);
        assertThat(site.browser().get("//account/data").words()).contains("Show the number and the PIN");
    }

    @Test
    void aCitizenTakesTheirDataAway() throws IOException {
        var number = filed();
        var citizen = site.holder(number);
        assertThat(citizen.get("//account/data").words()).contains(DETAILS).contains(NAME);
        var files = unzipped(citizen.bytes("//account/data/personal-data.zip"));
        assertThat(files.get("data.json"))
                .contains("\"module\" : \"complaints\"")
                .contains("\"id\" : \"" + number + "\"")
                .contains("\"name\" : \"" + NAME + "\"");
        assertThat(files.get("index.html")).contains("<h1>Your data</h1>").contains(DETAILS);
        assertThat(files.keySet())
                .anySatisfy(name -> assertThat(name)
                        .startsWith("files/")
                        .endsWith("house.png")
                        .doesNotContain("/.."));
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void erasingKeepsWhatIsStillWorkedOn() {
        var open = filed();
        var ended = filed();
        answer(ended);
        var person = find("", REACH);
        assertThat(person.words()).contains(open.toString()).contains(ended.toString());
        var unsure = officer.post("//admin/privacy/erase", Map.of());
        assertThat(unsure.errors()).containsExactly("Tick the box to erase the data");
        var erased = officer.post("//admin/privacy/erase", Map.of("sure", "yes"));
        assertThat(erased.words())
                .contains("1 record was erased")
                .contains(open.toString())
                .contains("It is still being worked on.");
        assertThat(desk(ended))
                .contains("Personal data erased")
                .contains("Broken road")
                .doesNotContain("Linden")
                .doesNotContain("Nomin")
                .doesNotContain("nomin");
        assertThat(desk(open)).contains(DETAILS).contains(NAME);
        site.settle();
        assertThat(site.get("/public/" + ended.value()).status()).isEqualTo(404);
        assertThat(officer.get("//search?q=filled").words()).doesNotContain("Dear Nomin");
    }

    private String desk(ReceiptNumber number) {
        return site.official("chief", Optional.empty())
                .get("/desk/requests/" + number.value())
                .words();
    }

    @Test
    void aCitizenErasesTheirOwn() {
        var number = filed();
        answer(number);
        var citizen = site.holder(number);
        assertThat(citizen.get("//account/data/erase").words()).contains("stars are kept");
        var done = citizen.post("//account/data/erase", Map.of("sure", "yes"));
        assertThat(done.title()).isEqualTo("The data was erased");
        assertThat(desk(number)).doesNotContain("Linden").doesNotContain(NAME);
        assertThat(site.recorded().get(1).action()).isEqualTo("kit.privacy-erase");
        var again = site.holder(number);
        again.get("//account/data/erase");
        assertThat(again.post("//account/data/erase", Map.of("sure", "yes")).words())
                .contains("There was nothing to erase.");
    }

    @Test
    void aCitizenWithAnAccountTypesTheAddressToSeeTheMessages() throws IOException {
        filed();
        site.settle();
        var citizen = site.citizen(REACH);
        var page = citizen.get("//account/data");
        assertThat(page.words()).contains("n…@example.org").doesNotContain("Deep hole in Main Street");
        assertThat(citizen.post("//account/data", Map.of("address", "bold@example.org"))
                        .errors())
                .containsExactly("This is not the address of your account");
        var more = citizen.post("//account/data", Map.of("address", "NOMIN.batbayar@example.org"));
        assertThat(more.words()).contains("Messages from the city").contains("Deep hole in Main Street");

        citizen.get("//account/data/erase");
        var done = citizen.post("//account/data/erase", Map.of("sure", "yes", "address", REACH));
        assertThat(done.title()).isEqualTo("The data was erased");
        assertThat(citizen.get("//account/data").words()).contains("Show the number and the PIN");
        var found = find("", REACH).words();
        assertThat(found).contains(NAME).doesNotContain("n…@example.org");
    }

    @Test
    void anOfficialSeesTheirAccountAndCannotEraseIt() {
        var page = officer.get("//account/data");
        assertThat(page.words())
                .contains("guardian")
                .contains("kit.data-officer")
                .contains("The administrator removes the account when you leave.")
                .doesNotContain("Erase your data");
        officer.get("//account/data/erase");
        officer.post("//account/data/erase", Map.of("sure", "yes"));
        assertThat(officer.get("//account/data").words()).contains("kit.data-officer");
    }

    @Test
    void nothingIsRemovedUntilTheCityChoseATime() {
        var number = filed();
        answer(number);
        site.later(Duration.ofDays(366 * 2));
        site.runJobs();
        assertThat(desk(number)).contains(NAME);

        signIn();
        var page = officer.get("//admin/retention/complaints/contacts");
        assertThat(page.all("tbody tr"))
                .anySatisfy(row -> assertThat(row).startsWith("1 year").endsWith(" 1"));
        assertThat(page.all("tbody tr"))
                .anySatisfy(row -> assertThat(row).startsWith("3 years").endsWith(" 0"));
        var saved = officer.post("//admin/retention/complaints/contacts", Map.of("period", "P1Y"));
        assertThat(saved.words()).contains("takes effect next night").contains("1 year 1 year 1");
        assertThat(desk(number)).contains(NAME);

        site.later(Duration.ofDays(1));
        site.runJobs();
        assertThat(desk(number)).doesNotContain(NAME).contains(DETAILS);
        assertThat(site.recorded()).extracting("subject").contains("complaints contacts 1");

        signIn();
        officer.post("//admin/retention/complaints/requests", Map.of("period", "P2Y"));
        site.later(Duration.ofDays(1));
        site.runJobs();
        assertThat(desk(number)).doesNotContain("Linden").contains("Personal data erased");
    }

    @Test
    void refusesATimeThatIsNotOffered() {
        officer.get("//admin/retention/complaints/requests");
        var page = officer.post("//admin/retention/complaints/requests", Map.of("period", "P1D"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(officer.get("//admin/retention/complaints/other").status()).isEqualTo(404);
    }
}
