// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.console;

import city.madang.kit.operations.Node;
import city.madang.kit.operations.diagnostics.Diagnostics;
import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "diagnostics",
        description = "Writes a zip file for who helps from afar; it holds no secrets")
public final class DiagnosticsBundle implements Action {
    @Argument(name = "file", required = true, description = "the zip file")
    private String file;

    @Reference
    private Node node;

    @Override
    public Object execute() throws IOException {
        new Diagnostics(Installation.here(), Clock.systemUTC()).write(Path.of(file), node.parts());
        System.out.println(file);
        return null;
    }
}
