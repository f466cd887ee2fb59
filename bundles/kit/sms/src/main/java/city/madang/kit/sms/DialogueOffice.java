// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import city.madang.data.Conflict;
import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.dialogue.Dialogues;
import city.madang.geo.Areas;
import city.madang.geo.Landmarks;
import city.madang.job.JobRun;
import city.madang.job.Schedule;
import city.madang.kit.Accounts;
import city.madang.kit.Jobs;
import city.madang.kit.Languages;
import city.madang.kit.MessageCatalogue;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.OptOuts;
import city.madang.kit.Reception;
import city.madang.kit.sms.talk.Gazetteer;
import city.madang.kit.sms.talk.Repertoire;
import city.madang.kit.sms.talk.Speech;
import city.madang.kit.sms.talk.Switchboard;
import city.madang.kit.sms.talk.UssdTalks;
import city.madang.l10n.Texts;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.Messages;
import city.madang.message.Received;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Puts the {@link Switchboard} among the kit's services: what comes in, what modules describe and begin, and the clock. */
@Component(
        immediate = true,
        service = {Reception.class, Mount.class, ModuleService.class, DialogueOffice.class},
        property = "concern=dialogues",
        configurationPid = "city.madang.kit.sms")
public final class DialogueOffice implements Reception, Mount, ModuleService<Dialogues> {
    /** This bundle's texts and messages. */
    public static final String ID = "sms";

    static final String ANSWER = "answer";
    private static final int BATCH = 100;
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Repertoire repertoire = new Repertoire();
    private final AtomicReference<Landmarks> landmarks = new AtomicReference<>();
    private final Stumbles stumbles = new Stumbles();
    private final Switchboard switchboard;
    private final UssdTalks ussd;
    private final Messages messages;
    private final List<AutoCloseable> undo;

    /** What of the kit conversations need. */
    public record Kit(Languages languages, Areas areas, Accounts accounts, OptOuts optOuts, Clock clock) {}

    /** Longer than four parameters, because the container gives each by its type. */
    @Activate
    public DialogueOffice(
            @Reference SmsTables tables,
            @Reference Languages languages,
            @Reference Areas areas,
            @Reference Accounts accounts,
            @Reference OptOuts optOuts,
            @Reference Clock clock,
            @Reference(target = "(concern=messages)") ModuleService<?> messages,
            @Reference MessageCatalogue catalogue,
            @Reference Jobs jobs,
            SmsConfig config) {
        this(tables, new Kit(languages, areas, accounts, optOuts, clock), messages, config.answersPerHour());
        declare(catalogue, languages);
        undo.add(jobs.schedule(ID, "silence", Schedule.every(ROUND), this::silence));
        undo.add(jobs.schedule(ID, "tidy", Schedule.daily(java.time.LocalTime.of(3, 40)), run -> tidy()));
    }

    /** Without a clock of its own; {@link #silence} is called by whoever made it. */
    public DialogueOffice(SmsTables tables, Kit kit, ModuleService<?> messages, int answersPerHour) {
        undo = new java.util.ArrayList<>();
        var texts = kit.languages().texts(ID, getClass().getClassLoader());
        this.messages = (Messages) messages.forModule(ID, getClass().getClassLoader(), texts);
        var gazetteer = new Gazetteer(kit.areas(), () -> Optional.ofNullable(landmarks.get()));
        var speech = new Speech(kit.languages(), texts, gazetteer, kit.accounts());
        var services = new Switchboard.Services(this::say, kit.optOuts(), kit.clock(), answersPerHour);
        switchboard = new Switchboard(tables, repertoire, speech, services);
        ussd = new UssdTalks(tables, switchboard, kit.clock());
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void bindLandmarks(Landmarks arrived) {
        landmarks.set(arrived);
    }

    public void unbindLandmarks(Landmarks gone) {
        landmarks.compareAndSet(gone, null);
    }

    /** Tells the pages of messages what is sent from here. */
    public void declare(MessageCatalogue catalogue, Languages languages) {
        var texts = languages.texts(ID, getClass().getClassLoader());
        undo.add(catalogue.declare(ID, texts, Map.of(ANSWER, Map.of("text", "OK"))));
    }

    /** The same dialogues on the screens of phones. */
    public UssdTalks ussd() {
        return ussd;
    }

    /** The dialogues of all modules. */
    public Repertoire repertoire() {
        return repertoire;
    }

    private void say(Tx tx, String phone, Locale locale, String text, String about, boolean atOnce) {
        messages.send(tx, new Message(ANSWER, Map.of("text", text), Address.phone(phone), locale, about, atOnce));
    }

    /** Sends what an official wrote. */
    public void answer(Tx tx, String phone, Locale locale, String text, String about) {
        say(tx, phone, locale, text, about, true);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    /** A message over which a module stumbles must not hold up all others: the second time a person gets it. */
    @Override
    public boolean receive(Tx tx, Received message) {
        if (stumbles.over(message.id())) {
            return switchboard.giveToPerson(tx, message);
        }
        try {
            return switchboard.receive(tx, message);
        } catch (DatabaseUnavailable | Conflict e) {
            throw e; // it comes again
        } catch (RuntimeException e) {
            stumbles.add(message.id());
            throw e;
        }
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        return repertoire.add(module);
    }

    @Override
    public Class<Dialogues> type() {
        return Dialogues.class;
    }

    @Override
    public Dialogues forModule(String module, ClassLoader loader, Texts texts) {
        return switchboard.dialogues(module);
    }

    private void silence(JobRun run) {
        ussd.tidy();
        while (!run.stopping() && silence()) {
            run.note("more than one round");
        }
    }

    /** Deals with talks in which nothing was said for long. @return whether there may be more */
    public boolean silence() {
        return switchboard.silence(BATCH);
    }

    private void tidy() {
        switchboard.tidy();
    }

    @Deactivate
    public void close() throws Exception {
        for (var each : undo) {
            each.close();
        }
    }
}
