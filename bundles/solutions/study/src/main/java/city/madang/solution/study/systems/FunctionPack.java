// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.Pack;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var keys = new HashSet<String>();
        for (var each : functions) {
            check(keys.add(each.key()), "the function " + each.key() + " is there twice");
            check(categories.contains(each.category()), each.key() + " is in no category: " + each.category());
        }
        for (var each : functions) {
            check(keys.containsAll(each.needs()), each.key() + " needs a function that is not there: " + each.needs());
        }
        var circles = Dependences.of(needs(functions)).circles();
        check(circles.isEmpty(), "functions need each other in a circle: " + circles);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Map<String, Set<String>> needs(List<CityFunction> functions) {
        var needs = new LinkedHashMap<String, Set<String>>();
        functions.forEach(each -> needs.put(each.key(), each.needs()));
        return needs;
    }

    /**
     * @param categories lines of {@code categories.csv}
     * @param functions lines of {@code functions.csv}
     * @throws IllegalArgumentException naming what is wrong
     */
    public static FunctionPack of(List<String> categories, List<String> functions) {
        return new FunctionPack(
                Pack.cells(categories).stream().map(row -> row[0]).toList(),
                Pack.cells(functions).stream().map(FunctionPack::function).toList());
    }

    private static CityFunction function(String[] row) {
        check(row.length == 5, "a function has five cells: " + row[0]);
        var needs =
                Arrays.stream(row[4].split(" ")).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
        return new CityFunction(row[0], row[1], filled(row[2]), filled(row[3]), needs);
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(each -> !each.isEmpty());
    }

    public List<CityFunction> of(String category) {
        return functions.stream()
                .filter(each -> each.category().equals(category))
                .toList();
    }

    /** What is needed comes first. */
    public List<CityFunction> inOrder() {
        var byKey = functions.stream().collect(Collectors.toMap(CityFunction::key, Function.identity()));
        return Dependences.of(needs(functions)).order().stream().map(byKey::get).toList();
    }
}
