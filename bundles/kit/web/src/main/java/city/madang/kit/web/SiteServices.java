// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.geo.Areas;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.Languages;
import city.madang.kit.Permissions;
import city.madang.kit.Sessions;
import city.madang.kit.Shell;
import city.madang.kit.SiteAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the site needs of the rest of the kit.
 *
 * @param shell what the frame of a page shows of the modules; may be absent at any moment
 */
public record SiteServices(
        Cities cities,
        Languages languages,
        Databases databases,
        Permissions permissions,
        Sessions sessions,
        Function<String, Visitor> bearers,
        AuditLog audit,
        FileStore files,
        Areas areas,
        DataFolder folder,
        SiteAddress address,
        Clock clock,
        Supplier<Optional<Shell>> shell) {}
