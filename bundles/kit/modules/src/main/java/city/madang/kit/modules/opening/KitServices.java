// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.geo.Areas;
import city.madang.identity.Organisation;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.Languages;
import city.madang.kit.ModuleService;
import city.madang.kit.ReceiptOffice;
import city.madang.search.Search;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Everything that a solution is handed, together: it is there when all of it is there.
 *
 * @param others services that need nothing of this bundle but to be handed out, one for each concern
 * @param clock tells every module the time
 */
@Component(service = KitServices.class)
public record KitServices(
        Databases databases,
        FileStore files,
        ReceiptOffice receipts,
        Organisation organisation,
        Areas areas,
        Search search,
        AuditLog audit,
        Languages languages,
        Cities cities,
        Accounts accounts,
        List<ModuleService<?>> others,
        Clock clock) {

    public KitServices {
        others = List.copyOf(others);
    }

    /** Longer than four parameters, because it is the list of what a solution needs. */
    @Activate
    public KitServices(
            @Reference Databases databases,
            @Reference FileStore files,
            @Reference ReceiptOffice receipts,
            @Reference Organisation organisation,
            @Reference Areas areas,
            @Reference Search search,
            @Reference AuditLog audit,
            @Reference Languages languages,
            @Reference Cities cities,
            @Reference Accounts accounts,
            @Reference(target = "(concern=vault)") ModuleService<?> vault,
            @Reference(target = "(concern=messages)") ModuleService<?> messages,
            @Reference(target = "(concern=calendar)") ModuleService<?> calendar,
            @Reference(target = "(concern=documents)") ModuleService<?> documents,
            @Reference(target = "(concern=dialogues)") ModuleService<?> dialogues,
            @Reference(target = "(concern=place-codes)") ModuleService<?> placeCodes,
            @Reference(target = "(concern=places)") ModuleService<?> places,
            @Reference(target = "(concern=suggestions)") ModuleService<?> suggestions,
            @Reference(target = "(concern=outside)") ModuleService<?> outside,
            @Reference(target = "(concern=intake)") ModuleService<?> intake,
            @Reference(target = "(concern=sites)") ModuleService<?> sites,
            @Reference(target = "(concern=catalogue)") ModuleService<?> catalogue,
            @Reference(target = "(concern=indicators)") ModuleService<?> indicators,
            @Reference(target = "(concern=devices)") ModuleService<?> devices,
            @Reference(target = "(concern=payments)") ModuleService<?> payments,
            @Reference(target = "(concern=phone-payments)") ModuleService<?> phonePayments,
            @Reference Clock clock) {
        this(
                databases,
                files,
                receipts,
                organisation,
                areas,
                search,
                audit,
                languages,
                cities,
                accounts,
                List.of(
                        vault,
                        messages,
                        calendar,
                        documents,
                        dialogues,
                        placeCodes,
                        places,
                        suggestions,
                        outside,
                        intake,
                        sites,
                        catalogue,
                        indicators,
                        devices,
                        payments,
                        phonePayments),
                clock);
    }
}
