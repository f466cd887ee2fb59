// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kit's own assets: one stylesheet for each writing direction, htmx, the small script, and the city's colours. */
public final class KitAssets {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Assets assets;

    public KitAssets(Assets assets) {
        this.assets = assets;
        var vendor = new Vendor();
        var own = assets.find("kit.css").orElseThrow().content();
        stylesheet("styles.css", Bootstrap.TO_THE_RIGHT, own);
        stylesheet("styles.rtl.css", Bootstrap.TO_THE_LEFT, own);
        assets.put("htmx.js", vendor.read("htmx", "htmx.min.js"));
        assets.put("leaflet.js", vendor.read("leaflet", "leaflet.js"));
        assets.put("leaflet.css", vendor.read("leaflet", "leaflet.css"));
    }

    private void stylesheet(String name, String bootstrap, byte[] own) {
        var whole = "@charset \"UTF-8\";" + bootstrap + new String(own, StandardCharsets.UTF_8);
        assets.put(name, whole.getBytes(StandardCharsets.UTF_8));
    }

    String url(String name) {
        return assets.url(name);
    }

    /** The stylesheet with the city's colour; empty when the city has none, or none that is one. */
    Optional<String> colours(Optional<String> colour) {
        return colour.filter(text -> COLOUR.matcher(text).matches()).map(text -> {
            var name = "city-" + text.substring(1).toLowerCase(Locale.ROOT) + ".css";
            if (assets.find(name).isEmpty()) {
                assets.put(name, CityColours.of(text).css().getBytes(StandardCharsets.UTF_8));
            }
            return assets.url(name);
        });
    }

    /** Trimmed once for all sites of a process, because it takes longer than all else here. */
    private static final class Bootstrap {
        static final String TO_THE_RIGHT = trimmed("bootstrap.min.css");
        static final String TO_THE_LEFT = trimmed("bootstrap.rtl.min.css");

        private static String trimmed(String file) {
            return Stylesheet.trimmed(new String(new Vendor().read("bootstrap", file), StandardCharsets.UTF_8));
        }
    }
}
