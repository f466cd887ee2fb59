// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import city.madang.audit.Audit;
import city.madang.calendar.WorkingCalendar;
import city.madang.data.Database;
import city.madang.dialogue.Dialogues;
import city.madang.document.Documents;
import city.madang.file.Files;
import city.madang.geo.Areas;
import city.madang.geo.PlaceCodes;
import city.madang.geo.Places;
import city.madang.identity.Organisation;
import city.madang.identity.Receipts;
import city.madang.indicator.Indicators;
import city.madang.intake.Intake;
import city.madang.l10n.Texts;
import city.madang.message.Messages;
import city.madang.outside.Outside;
import city.madang.search.Search;
import city.madang.site.Sites;
import city.madang.suggest.Suggestions;
import city.madang.vault.Vault;
import java.time.Clock;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The kit's services as one module sees them. All are safe for use by several threads, and valid until the module is
 * closed; after that they throw {@link IllegalStateException}.
 */
@ProviderType
public interface Kit {
    /** The city as it is set up now. */
    City city();

    /** Tells the time; a demo may move it. Never ask the system instead. */
    Clock clock();

    /** This module's tables. */
    Database database();

    Files files();

    /** The city's areas, from the whole city down to neighbourhoods. */
    Areas areas();

    /** Departments and officials. */
    Organisation organisation();

    /** Numbers and PINs for citizens without an account. */
    Receipts receipts();

    Search search();

    Audit audit();

    /** This module's texts in every installed language. */
    Texts texts();

    /**
     * Any other service of the kit, by the interface that its package describes; the methods below name them.
     *
     * @throws IllegalStateException when this installation's kit has no such service
     */
    <T> T service(Class<T> type);

    /** On which days the city works. */
    default WorkingCalendar calendar() {
        return service(WorkingCalendar.class);
    }

    /** Messages to people. */
    default Messages messages() {
        return service(Messages.class);
    }

    /** Conversations by text message that the city begins. */
    default Dialogues dialogues() {
        return service(Dialogues.class);
    }

    /** Seals what must not be readable in the database. */
    default Vault vault() {
        return service(Vault.class);
    }

    /** Codes for places without an address. */
    default PlaceCodes placeCodes() {
        return service(PlaceCodes.class);
    }

    /** Places with names and addresses. */
    default Places places() {
        return service(Places.class);
    }

    /** Papers, tables, charts and codes. */
    default Documents documents() {
        return service(Documents.class);
    }

    /** Figures that modules publish. */
    default Indicators indicators() {
        return service(Indicators.class);
    }

    /** Hands matters over to other modules. */
    default Intake intake() {
        return service(Intake.class);
    }

    /** What new cases are about, learnt from what this module's officials decided. */
    default Suggestions suggestions() {
        return service(Suggestions.class);
    }

    /** Calls servers of others. */
    default Outside outside() {
        return service(Outside.class);
    }

    /** Servers of the city that stand elsewhere, and the central one. */
    default Sites sites() {
        return service(Sites.class);
    }
}
