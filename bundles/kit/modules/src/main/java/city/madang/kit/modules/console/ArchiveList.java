// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.modules.catalogue.Archive;
import city.madang.kit.modules.catalogue.KarProblem;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.store.Decisions;
import city.madang.kit.modules.store.StoreDesk;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "madang",
        name = "archive-list",
        description = "Lists the archives of third parties in the modules folder, and what was decided on them")
public final class ArchiveList implements Action {
    private static final int BEGINNING = 12;

    @Reference
    private StoreDesk desk;

    @Reference
    private Decisions decisions;

    @Override
    public Object execute() {
        var table = new ShellTable().emptyTableText("There is no archive");
        table.column("File");
        table.column("SHA-256 begins");
        table.column("Brings");
        table.column("Signature");
        table.column("Decision");
        for (var archive : desk.archives().all()) {
            table.addRow()
                    .addContent(
                            archive.name(),
                            archive.sha256().substring(0, BEGINNING),
                            brings(archive),
                            archive.signature()
                                    .map(found -> found.state().name())
                                    .orElse(""),
                            decisions
                                    .find(archive.sha256())
                                    .map(found -> found.trust().name())
                                    .orElse(Trust.UNKNOWN.name()));
        }
        table.print(System.out);
        return null;
    }

    private static String brings(Archive archive) {
        return archive.problem()
                .map(KarProblem::getMessage)
                .orElseGet(() -> archive.entries().stream()
                        .map(entry -> entry.kind() + " " + entry.id() + " " + entry.version())
                        .collect(Collectors.joining(", ")));
    }
}
