// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.indicator.Figure;
import city.madang.indicator.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What all open modules publish as figures. */
@ProviderType
public interface Indicators {
    List<Shown> shown(Locale locale);

    /** One indicator. {@code figure} is empty when the module has nothing to tell or failed to tell it. */
    record Shown(String module, String name, String title, Unit unit, Optional<Figure> figure) {}
}
