// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code *} in a path stands for: the members of a list. A member that is no object, and a member of an object, become objects
 * with {@code name} and, for the latter, {@code items}.
 */
final class Members {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Members() {}

    static List<JsonNode> of(JsonNode node) {
        var members = new ArrayList<JsonNode>();
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> members.add(
                            JSON.objectNode().put("name", each.getKey()).set("items", each.getValue())));
        } else {
            node.forEach(
                    each -> members.add(each.isValueNode() ? JSON.objectNode().set("name", each) : each));
        }
        return members;
    }
}
