// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.data.Sliced;
import city.madang.document.Drawing;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions and filters that templates may use. Holds nothing of any page: that is the {@link View}. */
final class PageExtension extends AbstractExtension {
    private final Icons icons = new Icons();

    @Override
    public Map<String, Filter> getFilters() {
        return PageFilters.all();
    }

    @Override
    public Map<String, Function> getFunctions() {
        var all = new HashMap<String, Function>();
        all.put("t", new Macro(null, (view, in) -> view.text(in.text("0"), in.rest())));
        all.put("url", of((view, in) -> view.where().whole().apply(in.text("path")), "path"));
        all.put("asset", of((view, in) -> view.voice().assets().url(in.text("name")), "name"));
        all.put("kitAsset", of((view, in) -> view.frame().kitAssets().url(in.text("name")), "name"));
        all.put("icon", of((view, in) -> icons.svg(in.any("name")), "name"));
        all.put("drawing", of((view, in) -> new SafeString(((Drawing) in.any("drawing")).markup()), "drawing"));
        all.put("tag", of(Parts::tag, "state", "key"));
        all.put("csrf", of((view, in) -> Parts.hidden(view)));
        all.put("summary", of((view, in) -> Parts.summary(view)));
        all.put("multipart", of((view, in) -> !view.formPart().rules().isEmpty()));
        all.put("postButton", of(Parts::postButton, "path", "key", "style"));
        all.put("submit", of(Parts::submit, "key", "style"));
        all.put("live", of(LivePart::mark, "path", "part"));
        all.put("pager", of((view, in) -> Parts.pager(view, (Sliced<?>) in.any("sliced")), "sliced"));
        fields(all);
        return all;
    }

    private static void fields(Map<String, Function> all) {
        all.put("textField", of(Controls::text, "name", "autocomplete", "inputmode", "type", "width", "value"));
        all.put("passwordField", of(Controls::password, "name", "autocomplete"));
        all.put("textArea", of(Controls::area, "name", "rows", "value"));
        all.put("choiceField", of(Choices::select, "name", "choices", "value"));
        all.put("radioField", of(Choices::radios, "name", "choices", "value"));
        all.put("areaField", of(Choices::areas, "name", "value"));
        all.put("checkField", of(Choices::check, "name", "value"));
        all.put("pointField", of(Controls::point, "name", "value"));
        all.put("placeField", of(PlaceFields::field, "name", "places", "value"));
        all.put("placeChoices", of(PlaceFields::choices, "name", "places", "words"));
        all.put("imageField", of(FileFields::field, "name"));
        all.put("fileField", of(FileFields::field, "name"));
    }

    private static Function of(Body body, String... names) {
        return new Macro(List.of(names), body);
    }

    /** What a function does. */
    interface Body {
        Object apply(View view, Arguments in);
    }

    /** @param getArgumentNames null when arguments come by position only */
    private record Macro(List<String> getArgumentNames, Body body) implements Function {
        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
            return body.apply((View) context.getVariable(View.VARIABLE), new Arguments(arguments));
        }
    }
}
