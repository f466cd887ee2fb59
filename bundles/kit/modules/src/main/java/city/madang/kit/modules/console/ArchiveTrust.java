// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.identity.Visitor;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.store.Decisions;
import city.madang.kit.modules.store.StoreDesk;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "archive-trust",
        description = "Trusts an archive of a third party, so that what it brings can be installed")
public final class ArchiveTrust implements Action {
    @Argument(
            index = 0,
            name = "sha256",
            required = true,
            description = "The beginning of its SHA-256, as the maker told it, long enough to tell it from the others")
    private String sha256;

    @Argument(index = 1, name = "reason", description = "Why, and how it was checked")
    private String reason = "on the console";

    @Option(name = "--refuse", description = "Refuses it instead")
    private boolean refuse;

    @Reference
    private StoreDesk desk;

    @Reference
    private Decisions decisions;

    @Override
    public Object execute() {
        var archive = desk.archives()
                .find(sha256.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no archive, or more than one, has a SHA-256 that begins with " + sha256));
        var trust = refuse ? Trust.REFUSED : Trust.TRUSTED;
        desk.decide(decisions, archive, trust, reason, Visitor.ANYBODY);
        System.out.println(archive.name() + " " + archive.sha256() + ": " + trust);
        return null;
    }
}
