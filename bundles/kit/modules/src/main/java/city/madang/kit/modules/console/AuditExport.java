// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.AuditChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "audit-export",
        description = "Writes the record of acts to a file that audit-check checks")
public final class AuditExport implements Action {
    @Argument(index = 0, name = "file", description = "A file that is not there yet", required = true)
    private String file;

    @Option(name = "--from", description = "The number of the first entry; 1 when left out")
    private long from = 1;

    @Reference
    private AuditChain chain;

    @Override
    public Object execute() throws IOException {
        try (var out = Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE_NEW)) {
            System.out.println(chain.export(from, out) + " entries written to " + file);
        }
        chain.head().ifPresent(head -> System.out.println("head " + head.hash()));
        System.out.println("key " + chain.publicKey());
        return null;
    }
}
