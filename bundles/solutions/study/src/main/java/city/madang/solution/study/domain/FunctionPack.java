// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The functions that a city needs, in categories: a pack of this product.
 *
 * @param categories keys in the order in which they are shown; names are the texts {@code category.<key>.title}
 * @param functions as in the file; each comes behind the functions that it needs in {@link #inOrder}
 */
public record FunctionPack(List<String> categories, List<CityFunction> functions) {
    public FunctionPack {
        categories = List.copyOf(categories);
        functions = List.copyOf(functions);
    }

    private Dependences dependences() {
        var needs = new LinkedHashMap<String, Set<String>>();
        functions.forEach(each -> needs.put(each.key(), each.needs()));
        return Dependences.of(needs);
    }

    /** Functions that need each other in a circle; a pack that holds has none. */
    List<List<String>> circles() {
        return dependences().circles();
    }

    public List<String> keys() {
        return functions.stream().map(CityFunction::key).toList();
    }

    public List<CityFunction> of(String category) {
        return functions.stream()
                .filter(each -> each.category().equals(category))
                .toList();
    }

    /** What is needed comes first. */
    public List<CityFunction> inOrder() {
        var byKey = functions.stream().collect(Collectors.toMap(CityFunction::key, Function.identity()));
        return dependences().order().stream().map(byKey::get).toList();
    }
}
