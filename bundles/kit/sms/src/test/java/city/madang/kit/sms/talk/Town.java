// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.audit.Audit;
import city.madang.data.Database;
import city.madang.data.Tx;
import city.madang.file.Files;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Landmarks;
import city.madang.identity.Organisation;
import city.madang.identity.Receipt;
import city.madang.identity.Receipts;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.OptOuts;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.RawRows;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.ReceiptDesk;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.l10n.LanguagePack;
import city.madang.kit.sms.SealingTables;
import city.madang.kit.sms.triage.TriageMapper;
import city.madang.kit.sms.triage.TriageRow;
import city.madang.l10n.LocalText;
import city.madang.l10n.Texts;
import city.madang.message.Address;
import city.madang.message.Received;
import city.madang.module.City;
import city.madang.module.Kit;
import city.madang.search.Search;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A city that can be texted: the real classes on one database, and a phone. */
final class Town implements AutoCloseable {
    static final String PHONE = "+821012345678";
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final int TRIES = 20;
    private static final int CHEAP = 4;

    Booth booth = new Booth();
    final List<Sent> sent = new ArrayList<>();
    final Set<String> stopped = new HashSet<>();
    final ModuleDatabase boothTables;
    private final DataStore store;
    private final TestClock clock = new TestClock();
    private final Repertoire repertoire = new Repertoire();
    private final SealingTables sealing;
    private final ModuleDatabase tables;
    private final ReceiptDesk receipts;
    private final Speech speech;
    private final Kit boothKit;
    private AutoCloseable mounted;
    Optional<Landmarks> landmarks = Optional.empty();
    int answersPerHour = 1000;

    /** What went out. */
    record Sent(String phone, Locale locale, String text) {}

    Town(DataStore store) {
        this.store = store;
        var folder = new DataFolderOnDisk(temporary());
        var cities = new TestCity();
        cities.demo = true;
        var languages = new InstalledLanguages(
                cities::city, LanguagePack.onClassPath(Locale.KOREAN), LanguagePack.onClassPath(ARABIC));
        var identity = new IdentityTables(store);
        receipts = new ReceiptDesk(identity, folder, clock);
        var areas = new CityAreas(store, cities, clock);
        areas(areas);
        var accounts = new AccountOffice(identity, cities, folder, clock, TRIES, CHEAP);
        var loader = Town.class.getClassLoader();
        sealing = SealingTables.on(store);
        tables = sealing.tables().database();
        tables.parse(List.of(ClearMapper.class));
        boothTables = store.open(Booth.ID, loader);
        boothTables.parse(List.of(NoteMapper.class));
        speech = new Speech(languages, languages.texts("sms", loader), new Gazetteer(areas, () -> landmarks), accounts);
        boothKit = new TextsOnly(languages.texts(Booth.ID, loader));
        openBooth();
    }

    private void openBooth() {
        booth = new Booth();
        mounted = repertoire.add(
                new OpenModule(Booth.ID, "1", Town.class.getClassLoader(), boothKit, boothTables, booth.offer()));
    }

    /** As if it was new. */
    void reset() {
        tables.run(tx -> {
            var clear = tx.mapper(ClearMapper.class);
            clear.talks();
            clear.senders();
            clear.heard();
            clear.triage();
        });
        clearNotes();
        sent.clear();
        stopped.clear();
        landmarks = Optional.empty();
        answersPerHour = 1000;
        closeBooth();
        openBooth();
    }

    void clearNotes() {
        boothTables.run(tx -> tx.mapper(NoteMapper.class).clear());
    }

    private static Path temporary() {
        try {
            return java.nio.file.Files.createTempDirectory("sms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void areas(Areas areas) {
        areas.ensure(new AreaId("11110"), new LocalText(Map.of("en", "Jongno-gu", "ko", "종로구", "ar", "جونغنو")));
        areas.ensure(new AreaId("11140"), new LocalText(Map.of("en", "Jung-gu", "ko", "중구")));
        areas.ensure(new AreaId("11260"), new LocalText(Map.of("en", "Jungnang-gu", "ko", "중랑구")));
        areas.ensure(new AreaId("11440"), new LocalText(Map.of("en", "Mapo-gu", "ko", "마포구")));
    }

    /** As one node has it; nothing is kept between calls. */
    Switchboard switchboard() {
        return new Switchboard(
                sealing.tables(),
                repertoire,
                speech,
                new Switchboard.Services(this::sent, new Stopped(), clock, answersPerHour));
    }

    /** What the screen shows after an answer; the gateway tells all that was typed. */
    UssdTalks.Screen dial(String session, String typed) {
        clock.pass(Duration.ofSeconds(1));
        return new UssdTalks(sealing.tables(), switchboard(), clock)
                .hear(new UssdTalks.Input(session, PHONE, typed, true));
    }

    private void sent(Tx tx, String phone, Locale locale, String text, String about, boolean atOnce) {
        sent.add(new Sent(phone, locale, text));
    }

    /** Texts from the phone; gives all answers. */
    List<String> text(String text) {
        return textFrom(PHONE, UUID.randomUUID().toString(), text);
    }

    List<String> textFrom(String phone, String id, String text) {
        int before = sent.size();
        clock.pass(Duration.ofSeconds(1));
        var message =
                new Received(id, Address.phone(phone), "120", "", text, List.of(), Optional.empty(), clock.instant());
        tables.run(tx -> switchboard().receive(tx, message));
        return sent.subList(before, sent.size()).stream().map(Sent::text).toList();
    }

    /** The one answer to a text. */
    String answer(String text) {
        var answers = text(text);
        if (answers.size() != 1) {
            throw new AssertionError("answers to '" + text + "': " + answers);
        }
        return answers.get(0);
    }

    /** Time passes; gives what is said into the silence. */
    List<String> silence(Duration time) {
        int before = sent.size();
        clock.pass(time);
        switchboard().silence(100);
        return sent.subList(before, sent.size()).stream().map(Sent::text).toList();
    }

    void begin(String dialogue, Map<String, String> given) {
        boothTables.run(tx -> switchboard().dialogues(Booth.ID).begin(tx, PHONE, Locale.ENGLISH, dialogue, given));
    }

    Receipt receipt() {
        return boothTables.inTransaction(
                tx -> receipts.forModule(Booth.ID).issue(tx, UUID.randomUUID().toString()));
    }

    List<String> notes() {
        return boothTables.read(tx -> tx.mapper(NoteMapper.class).all());
    }

    List<TriageRow> triage() {
        return tables.read(tx -> tx.mapper(TriageMapper.class).open(new city.madang.data.Slice(1, 1000))).stream()
                .map(sealing.tables().triage()::open)
                .toList();
    }

    /** Every value of every table, as it stands there. */
    List<String> rows() {
        return RawRows.of(store, "sms");
    }

    long puzzles() {
        return tables.read(tx -> tx.mapper(TriageMapper.class).count(true));
    }

    int talks() {
        return tables.read(tx -> tx.mapper(TalkMapper.class).countTalks());
    }

    void closeBooth() {
        try {
            mounted.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private final class Stopped implements OptOuts {
        @Override
        public void stop(Tx tx, Address address) {
            stopped.add(address.value());
        }

        @Override
        public void resume(Tx tx, Address address) {
            stopped.remove(address.value());
        }

        @Override
        public boolean stopped(Address address) {
            return stopped.contains(address.value());
        }
    }

    /** All of the kit that a dialogue's module is asked for here. */
    private record TextsOnly(Texts texts) implements Kit {
        @Override
        public City city() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Clock clock() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Database database() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Files files() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Areas areas() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Organisation organisation() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Receipts receipts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Search search() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Audit audit() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T service(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
