// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.data.Slice;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.notify.in.ArrivalMapper;
import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.in.ArrivalRow;
import city.madang.kit.notify.in.ArrivalRow.Standing;
import city.madang.kit.notify.out.DeliveryReports;
import city.madang.kit.notify.out.MessageOffice;
import city.madang.kit.notify.out.PostRoom;
import city.madang.kit.notify.out.Recipients;
import city.madang.kit.notify.words.Words;
import city.madang.kit.vault.CityVault;
import city.madang.l10n.Texts;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.MessageId;
import city.madang.message.Messages;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestCarrier;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The real services of this bundle on one database for all tests of a run; each test uses addresses of its own. */
public enum Bureau {
    DERBY(TestDatabase.DERBY),
    POSTGRESQL(TestDatabase.POSTGRESQL);

    /** The module that sends. */
    public static final String MODULE = "roads";

    private static final NotifySettings SETTINGS = NotifySettings.usual(TestAddress.USUAL);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestDatabase database;

    private Services services;

    Bureau(TestDatabase database) {
        this.database = database;
    }

    /** Carriers as new; the clock at its start. */
    public synchronized Services services() {
        if (services == null) {
            services = Services.on(database.open());
        }
        services.renew();
        return services;
    }

    /** What a test needs. */
    public static final class Services {
        public final TestCity cities = new TestCity();
        public final TestClock clock = new TestClock();
        public final DataStore store;
        public final OutboxWorker outbox;
        public final NotifyTables tables;
        public final Recipients recipients;
        public final Words words;
        public final MessageOffice office;
        public final DeliveryReports reports;
        public final ArrivalRoom arrivals;
        public final PostRoom room;
        public final Texts texts;
        public final Messages messages;
        public final ModuleDatabase module;
        public volatile TestCarrier mail;
        public volatile TestCarrier sms;

        static Services on(DataStore store) {
            try {
                return new Services(store);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private Services(DataStore store) throws Exception {
            this.store = store;
            renew();
            outbox = store.outbox("node");
            var vault = vault(store);
            tables = new NotifyTables(store, vault, vault);
            recipients = new Recipients(tables, clock);
            words = new Words(tables, cities, SETTINGS, clock);
            office = new MessageOffice(tables, words, recipients, this::carrier, clock);
            reports = new DeliveryReports(tables, clock);
            arrivals = new ArrivalRoom(tables, reports, outbox, clock);
            room = new PostRoom(tables, this::carrier, SETTINGS, cities, outbox, clock);
            var loader = getClass().getClassLoader();
            texts = new InstalledLanguages(cities::city).texts(MODULE, loader);
            messages = office.forModule(MODULE, loader, texts);
            module = store.open(MODULE, loader);
        }

        private static CityVault vault(DataStore store) throws IOException {
            var folder = new DataFolderOnDisk(Files.createTempDirectory("notify"));
            var key = Map.of("MADANG_VAULT_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
            return new CityVault(store, folder, null, new Secrets(key), Clock.systemUTC());
        }

        final void renew() {
            clock.set(TestClock.START);
            mail = new TestCarrier(Channel.EMAIL);
            sms = new TestCarrier(Channel.SMS);
        }

        private Optional<city.madang.kit.Carrier> carrier(Channel channel) {
            return switch (channel) {
                case EMAIL -> Optional.of(mail);
                case SMS -> Optional.of(sms);
                default -> Optional.empty();
            };
        }

        public MessageId send(Message message) {
            return module.inTransaction(tx -> messages.send(tx, message));
        }

        /** What somebody wrote that was to be handed to modules. */
        public List<ArrivalRow> arrived(String sender) {
            outbox.drain();
            return from(sender, Standing.UNSORTED);
        }

        /** What a machine wrote. */
        public List<ArrivalRow> aside(String sender) {
            return from(sender, Standing.PUT_ASIDE);
        }

        private List<ArrivalRow> from(String sender, Standing standing) {
            return tables
                    .database()
                    .read(tx -> tx.mapper(ArrivalMapper.class).list(standing, new Slice(1, 1000)))
                    .stream()
                    .map(tables.letters()::open)
                    .filter(each -> each.sender().equals(sender))
                    .toList();
        }

        public void settle() {
            outbox.drain();
            room.drain();
            outbox.drain();
        }
    }

    /** Something that no other test uses. */
    public static String unique(String word) {
        return word + NUMBER.incrementAndGet();
    }

    /** What a closed road needs. */
    public static Map<String, Object> closed(String road) {
        return Map.of("road", road, "from", TestClock.START, "days", 3);
    }
}
