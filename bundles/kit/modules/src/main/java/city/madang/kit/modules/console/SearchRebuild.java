// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.SearchIndex;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "search-rebuild",
        description = "Builds the index of the search again from all modules; the old one serves until then")
public final class SearchRebuild implements Action {
    @Reference
    private SearchIndex index;

    @Override
    public Object execute() {
        System.out.println(index.rebuild() + " documents");
        return null;
    }
}
