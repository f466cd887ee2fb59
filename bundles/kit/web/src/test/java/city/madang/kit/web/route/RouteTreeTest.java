// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Action;
import city.madang.web.HttpReply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTreeTest {
    private final RouteList routes = new RouteList();

    private void get(String path) {
        routes.get(path, Action.PUBLIC, in -> HttpReply.json(path));
    }

    private String found(String... segments) {
        return routes.tree()
                .find(List.of(segments))
                .flatMap(found -> found.endpoint("GET").map(Object::toString))
                .orElse("none");
    }

    @Test
    void findsTheLongestLiteral() {
        get("/");
        get("/items/{number}");
        get("/items/new");
        get("/items/{number}/photos/{photo}");
        get("/{any}/last");
        assertThat(found()).isEqualTo("GET /");
        assertThat(found("items", "new")).isEqualTo("GET /items/new");
        assertThat(found("items", "7")).isEqualTo("GET /items/{number}");
        assertThat(found("items", "last")).isEqualTo("GET /items/{number}");
        assertThat(found("other", "last")).isEqualTo("GET /{any}/last");
        assertThat(found("items")).isEqualTo("none");
        assertThat(found("items", "")).isEqualTo("none");
    }

    @Test
    void goesBackWhenALiteralLeadsNowhere() {
        get("/a/b/c");
        get("/{x}/b/d");
        assertThat(found("a", "b", "d")).isEqualTo("GET /{x}/b/d");
    }

    @Test
    void namesTheVariables() {
        get("/items/{number}/photos/{photo}");
        var found = routes.tree().find(List.of("items", "7", "photos", "x")).orElseThrow();
        assertThat(found.named(found.endpoint("HEAD").orElseThrow())).isEqualTo(Map.of("number", "7", "photo", "x"));
    }

    @Test
    void refusesTwoRoutesForOnePath() {
        get("/items/{number}");
        get("/items/{other}");
        assertThatThrownBy(routes::tree).hasMessageContaining("two routes");
    }

    @Test
    void refusesARouteWithoutAnAction() {
        assertThatThrownBy(() -> routes.get("/x", null, in -> HttpReply.json(1)))
                .hasMessageContaining("needs an action");
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatThrownBy(() -> get("items")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get("/items//x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get("/items/{a-b}")).isInstanceOf(IllegalArgumentException.class);
    }
}
