// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.sms.talk.UssdTalks.Input;
import city.madang.kit.sms.talk.UssdTalks.Screen;
import city.madang.web.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two mappings that are shipped, and calls of others. */
class UssdHookTest {
    private static final Path SHIPPED = Path.of("../../../distribution/base/src/main/resources/etc/sms");
    private static final String SECRET = "s3cret";
    private final List<Input> heard = new ArrayList<>();

    private UssdHook hook(String mapping) {
        return new UssdHook(UssdMapping.read(SHIPPED.resolve(mapping)), SECRET, "254", input -> {
            heard.add(input);
            return new Screen("Say \"where\"\n1 here", !input.typed().equals("9"));
        });
    }

    private static Caller.Call form(String key, String body) {
        return call(key, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    private static Caller.Call call(String key, Map<String, String> headers, String body) {
        return new Caller.Call(
                "198.51.100.7",
                key,
                name -> Optional.ofNullable(headers.get(name)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(HttpReply reply) {
        var text = (HttpReply.Text) reply.body();
        return reply.status() + " " + text.type() + " " + text.content();
    }

    @Test
    void answersFormsInPlainText() {
        var hook = hook("example-ussd-form.json");
        assertThat(said(hook.answer(form(SECRET, "sessionId=a&phoneNumber=%2B254711000001&text=1*2"))))
                .isEqualTo("200 text/plain CON Say \"where\"\n1 here");
        assertThat(said(hook.answer(form(SECRET, "sessionId=a&phoneNumber=0711000001&text=9"))))
                .startsWith("200 text/plain END ");
        assertThat(heard)
                .containsExactly(
                        new Input("a", "+254711000001", "1*2", true), new Input("a", "+254711000001", "9", true));
    }

    @Test
    void answersJsonInJson() {
        var body = "{\"sessionID\":\"b\",\"msisdn\":\"254711000001\",\"userData\":\"\"}";
        var signed = Map.of("Content-Type", "application/json", "X-Signature", Signed.of(SECRET, body));
        assertThat(said(hook("example-ussd-json.json").answer(call("", signed, body))))
                .isEqualTo(
                        "200 application/json {\"message\":\"Say \\\"where\\\"\\n1 here\",\"continueSession\":true}");
        assertThat(heard).containsExactly(new Input("b", "+254711000001", "", false));
    }

    @Test
    void tellsNothingToOthers() {
        var hook = hook("example-ussd-form.json");
        assertThat(said(hook.answer(form("guess", "sessionId=a&phoneNumber=0711000001"))))
                .startsWith("403");
        assertThat(said(hook.answer(form("", "sessionId=a&phoneNumber=0711000001"))))
                .startsWith("403");
        var json = Map.of("Content-Type", "application/json", "X-Signature", SECRET);
        assertThat(said(hook("example-ussd-json.json").answer(call("", json, "{}"))))
                .startsWith("403");
        assertThat(heard).isEmpty();
    }

    @Test
    void refusesWhatIsNoCallOfAGateway() {
        var hook = hook("example-ussd-form.json");
        for (var body : List.of(
                "",
                "sessionId=a",
                "phoneNumber=0711000001",
                "sessionId=a&phoneNumber=me",
                "%%%",
                "sessionId=" + "a".repeat(300) + "&phoneNumber=0711000001",
                "sessionId=a&phoneNumber=0711000001&text=" + "a".repeat(20_000))) {
            assertThat(said(hook.answer(form(SECRET, body)))).as(body).startsWith("400");
        }
        assertThat(said(hook.answer(call(SECRET, Map.of("Content-Type", "application/json"), "["))))
                .startsWith("400");
        assertThat(heard).isEmpty();
    }

    @Test
    void refusesAMappingThatSaysTooLittle(@TempDir Path folder) throws IOException {
        var file = folder.resolve("m.json");
        Files.writeString(file, "{\"session\": \"s\", \"from\": \"f\", \"text\": \"t\", \"goesOn\": {}, \"ends\": {}}");
        assertThatThrownBy(() -> UssdMapping.read(file)).hasMessageContaining("a mapping needs");
    }
}
