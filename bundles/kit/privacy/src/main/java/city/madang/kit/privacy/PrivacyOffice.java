// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.FileStore;
import city.madang.kit.Languages;
import city.madang.privacy.DataSubject;
import city.madang.privacy.PersonalRecord;
import city.madang.web.HttpReply;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What all open modules hold about one person. Every call is recorded with who made it and about whom. */
@Component(service = PrivacyOffice.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PrivacyOffice {
    private final PrivacyMount modules;
    private final FileStore files;
    private final Cities cities;
    private final AuditLog audit;
    private final Languages languages;
    private final Fingerprint fingerprint;
    private final Clock clock;

    @Activate
    public PrivacyOffice(
            @Reference PrivacyMount modules,
            @Reference FileStore files,
            @Reference Cities cities,
            @Reference AuditLog audit,
            @Reference Languages languages,
            @Reference DataFolder folder,
            @Reference Clock clock) {
        this.modules = modules;
        this.files = files;
        this.cities = cities;
        this.audit = audit;
        this.languages = languages;
        this.fingerprint = new Fingerprint(folder.key("privacy"));
        this.clock = clock;
    }

    /** What is held, one entry for each kind of record of each module, without records where there are none. */
    List<Held> find(Visitor asks, DataSubject person, Locale reader) {
        record(asks, "kit.privacy-look", person);
        return held(person, reader);
    }

    private List<Held> held(DataSubject person, Locale reader) {
        return modules.holdings().stream()
                .map(each -> new Held(
                        each.module(),
                        each.name(),
                        each.text(reader, "title"),
                        each.text(reader, "about"),
                        each.text(reader, "erasure"),
                        each.of(person, reader).stream()
                                .map(found -> line(each, found, reader))
                                .toList()))
                .toList();
    }

    private static Held.Line line(Holding holding, PersonalRecord found, Locale reader) {
        var values = found.items().stream()
                .map(item -> new Held.Value(
                        item.field(), holding.text(reader, "field." + item.field()), item.text(), item.moment()))
                .toList();
        return new Held.Line(found.id(), found.since(), values, found.files());
    }

    /** Everything as one ZIP: {@code data.json} for machines, {@code index.html} for people, and the files. */
    HttpReply export(Visitor asks, DataSubject person, Locale reader) {
        record(asks, "kit.privacy-export", person);
        var held = held(person, reader);
        var city = cities.city();
        var title = languages.texts("privacy", getClass().getClassLoader()).text(reader, "own.title");
        var page = new ReadablePage(title, city.name(), reader, languages.rightToLeft(reader), city.zone());
        var zip = new ExportZip(held, page, files, clock.instant());
        return HttpReply.download("application/zip", "personal-data.zip", zip::writeTo);
    }

    /** Erases what may be erased. @return those kinds of which there was something */
    List<Outcome> erase(Visitor asks, DataSubject person, Locale reader) {
        record(asks, "kit.privacy-erase", person);
        return modules.holdings().stream()
                .map(each -> {
                    var erased = each.erase(person);
                    var stays = erased.kept().stream()
                            .map(kept -> new Outcome.Stays(kept.id(), each.text(reader, "kept." + kept.reason())))
                            .toList();
                    return new Outcome(each.text(reader, "title"), erased.records(), stays);
                })
                .filter(outcome -> outcome.records() > 0 || !outcome.stays().isEmpty())
                .toList();
    }

    /** An address is recorded by its fingerprint: the record of acts holds no personal data. */
    private void record(Visitor asks, String action, DataSubject person) {
        person.receipts().forEach(number -> audit.record("kit", asks, action, number.toString()));
        person.reaches().forEach(reach -> audit.record("kit", asks, action, "address " + fingerprint.of(reach)));
        person.accounts().forEach(account -> audit.record("kit", asks, action, "account " + account));
    }
}
