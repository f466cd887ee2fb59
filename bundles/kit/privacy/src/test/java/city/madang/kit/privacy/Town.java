// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.Carrier;
import city.madang.kit.CitizenAccounts.Asked;
import city.madang.kit.CitizenAccounts.Entered;
import city.madang.kit.Secrets;
import city.madang.kit.audit.AuditHoldings;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.RawRows;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.identity.CitizenOffice;
import city.madang.kit.identity.CodeLetters;
import city.madang.kit.identity.CodeWays;
import city.madang.kit.identity.IdentityHoldings;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.LinkOffice;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.SessionStore;
import city.madang.kit.identity.TokenDesk;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.notify.NotifyHoldings;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.out.DeliveryReports;
import city.madang.kit.notify.out.MessageOffice;
import city.madang.kit.notify.out.Recipients;
import city.madang.kit.notify.out.SentMessages;
import city.madang.kit.notify.pages.Feeds;
import city.madang.kit.notify.words.Words;
import city.madang.kit.sms.SmsHoldings;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.vault.CityVault;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.Messages;
import city.madang.message.Received;
import city.madang.privacy.DataSubject;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The bundles of the kit that hold data about people, and the office that answers for it. */
final class Town implements AutoCloseable {
    final TestClock clock = new TestClock();
    final DataStore store;
    final SessionStore sessions;
    final CitizenOffice citizens;
    final Recipients recipients;
    final TableAudit audit;
    final PrivacyMount mount;
    final RetentionPlan plan;
    final RetentionJob job;
    final PrivacyOffice office;
    final Subjects subjects;
    final NotifyTables notify;
    private final OutboxWorker outbox;
    private final Messages messages;
    private final ArrivalRoom arrivals;
    private final CityVault vault;
    private final List<String> letters = new ArrayList<>();

    /** Longer, because it is what the town is made of. */
    Town(TestDatabase on, Path folder) throws Exception {
        store = on.open();
        var data = new DataFolderOnDisk(folder.resolve("data"));
        var cities = new TestCity();
        var languages = new InstalledLanguages(cities::city);
        outbox = store.outbox("node");
        audit = new TableAudit(store, clock);
        vault = new CityVault(store, data, audit, new Secrets(Map.of()), clock);
        notify = new NotifyTables(store, vault, vault);
        recipients = new Recipients(notify, clock);
        var words = new Words(notify, cities, NotifySettings.usual(TestAddress.USUAL), clock);
        var post = new MessageOffice(notify, words, recipients, channel -> Optional.empty(), clock);
        var loader = SmsTables.class.getClassLoader();
        messages = post.forModule("sms", loader, languages.texts("sms", loader));
        arrivals = new ArrivalRoom(notify, new DeliveryReports(notify, clock), outbox, clock);
        var sms = new SmsTables(store, vault, vault);
        var identity = new IdentityTables(store);
        var organisation = new OrganisationChart(identity, cities, clock);
        sessions = new SessionStore(identity, cities, clock, Duration.ofHours(12), Duration.ofHours(2));
        var ways = new CodeWays();
        ways.add(new Mailbag(Channel.EMAIL));
        ways.add(new Mailbag(Channel.SMS));
        citizens = new CitizenOffice(identity, cities, data, ways, new CodeLetters(post, words, languages), clock, 100);
        subjects = new Subjects(citizens);
        mount = new PrivacyMount(languages);
        mount.bindHoldings(new IdentityHoldings(
                identity,
                citizens,
                organisation,
                sessions,
                new TokenDesk(identity, cities, clock),
                new LinkOffice(identity, cities, data, clock, 100)));
        var sent = new SentMessages(notify, clock);
        var feeds = new Feeds(notify, NotifySettings.usual(TestAddress.USUAL), clock);
        mount.bindHoldings(new NotifyHoldings(
                notify, sent, new Arrived(notify, clock), feeds, NotifySettings.usual(TestAddress.USUAL), languages));
        mount.bindHoldings(new SmsHoldings(sms));
        mount.bindHoldings(new AuditHoldings(audit, organisation));
        plan = new RetentionPlan(store, clock);
        job = new RetentionJob(mount, plan, cities, audit, (module, name, schedule, work) -> () -> {});
        office = new PrivacyOffice(mount, null, cities, audit, languages, data, clock);
    }

    /** Only its being there counts. */
    private record Mailbag(Channel channel) implements Carrier {
        @Override
        public String name() {
            return "bag";
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public Carried carry(Outgoing message) {
            return new Carried.Sent("");
        }
    }

    void send(Address to, String text, String about) {
        notify.database()
                .run(tx -> messages.send(
                        tx, new Message("answer", Map.of("text", text), to, Locale.ENGLISH, about, false)));
    }

    void arrive(Address from, String text) {
        arrivals.arrived(new Received(
                UUID.randomUUID().toString(), from, "city", "", text, List.of(), Optional.empty(), clock.instant()));
        outbox.drain();
    }

    /** Somebody who has shown the code that was sent to the address. */
    PersonId citizen(String address) {
        var asked = (Asked.Sent) citizens.ask(address, Locale.ENGLISH, "127.0.0.1");
        var subject = subjects.typed(Optional.empty(), Optional.of(address));
        var code = texts(subject).stream()
                .map(text -> text.replaceAll("(?s).*?([0-9]{4} ?[0-9]{4}).*", "$1"))
                .filter(text -> text.matches("[0-9]{4} ?[0-9]{4}"))
                .findFirst()
                .orElseThrow();
        return ((Entered.Welcome) citizens.enter(asked.ticket(), code)).citizen();
    }

    /** Texts of messages to a person. */
    List<String> texts(DataSubject person) {
        return held(person, "message").stream()
                .flatMap(line -> line.values().stream())
                .filter(value -> value.field().equals("text"))
                .map(Held.Value::text)
                .toList();
    }

    List<Held.Line> held(DataSubject person, String kind) {
        return office.find(Visitor.ANYBODY, person, Locale.ENGLISH).stream()
                .filter(each -> each.name().equals(kind))
                .flatMap(each -> each.lines().stream())
                .toList();
    }

    List<String> rows() {
        return List.of("identity", "notify", "sms").stream()
                .flatMap(module -> RawRows.of(store, module).stream())
                .toList();
    }

    @Override
    public void close() {
        try {
            job.close();
            plan.close();
            arrivals.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            outbox.close();
            vault.close();
            store.close();
        }
    }
}
