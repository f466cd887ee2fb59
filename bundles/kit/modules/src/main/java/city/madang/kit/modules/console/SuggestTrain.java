// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.SuggestionTraining;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "suggest-train",
        description = "Learns suggestions anew from what officials decided, and from the cases of a CSV file with the"
                + " columns text, service, department, and perhaps language and facts")
public final class SuggestTrain implements Action {
    @Argument(
            name = "file",
            description = "The CSV file on the server, in UTF-8; its cases replace those of the last file")
    private String file;

    @Option(name = "--module", description = "Whose suggestions; without it, those of complaints")
    private String module = "complaints";

    @Option(name = "--forget", description = "Forgets the cases of the last file")
    private boolean forget;

    @Reference
    private SuggestionTraining training;

    @Override
    public Object execute() throws IOException {
        var learnt = file != null
                ? training.train(module, Path.of(file))
                : forget ? training.forget(module) : training.train(module);
        System.out.printf("%d cases, %d words and facts%n", learnt.cases(), learnt.words());
        if (learnt.quality().isEmpty()) {
            System.out.println("Too few cases: there are no suggestions until there are more.");
        }
        learnt.quality().forEach(SuggestTest::print);
        return null;
    }
}
