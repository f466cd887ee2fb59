// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.kit.Languages;
import city.madang.kit.MessageCatalogue;
import city.madang.kit.ModuleService;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.message.Messages;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The messages that bring codes. */
@Component(service = CodeLetters.class)
public final class CodeLetters {
    private static final String ID = "identity";
    private static final String TEMPLATE = "code";
    private static final int CODES = 100_000_000;
    private static final int HALF = 4;

    private final Messages messages;
    private final AutoCloseable declared;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public CodeLetters(
            @Reference(target = "(concern=messages)") ModuleService<?> messages,
            @Reference MessageCatalogue catalogue,
            @Reference Languages languages) {
        var loader = getClass().getClassLoader();
        var texts = languages.texts(ID, loader);
        this.messages = (Messages) messages.forModule(ID, loader, texts);
        declared = catalogue.declare(ID, texts, Map.of(TEMPLATE, Map.of("code", "1234 5678", "minutes", 10)));
    }

    SecureRandom random() {
        return random;
    }

    /** Eight digits. */
    String code() {
        return "%08d".formatted(random.nextInt(CODES));
    }

    void send(Tx tx, Address to, String code, Locale locale, Duration goodFor) {
        var values = Map.<String, Object>of(
                "code", code.substring(0, HALF) + " " + code.substring(HALF), "minutes", (int) goodFor.toMinutes());
        messages.send(tx, Message.of(TEMPLATE, values, to, locale, "sign-in").atOnce());
    }

    @Deactivate
    public void close() throws Exception {
        declared.close();
    }
}
